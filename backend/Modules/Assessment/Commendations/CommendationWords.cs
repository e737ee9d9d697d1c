namespace Assistance.Assessment.Commendations;

internal static class CommendationWords
{
    public static string Of(NominationState state) => state switch
    {
        NominationState.Nominated => "已推荐",
        NominationState.Endorsed => "乡镇同意",
        NominationState.Chosen => "拟表彰",
        NominationState.Awarded => "已表彰",
        NominationState.Declined => "未入选",
        _ => "已撤回",
    };
}
