using Assistance.Kernel.Refusals;

namespace Assistance.Members.Posts;

internal static class PostRefusals
{
    public static readonly Refusal Unclear = Refusal.Rule(
            "members.post_unclear", "职务请从列表中选择；起止日期不能晚于今天，止日不能早于起日。", "Choose the post from the list; its days are not later than today, and it does not end before it begins.")
        .ForField("items");

    public static readonly Refusal Twice = Refusal.Rule(
            "members.post_twice", "同一职务在同一地点登记了两次且时间重叠，请合并或改正日期。", "The same post in the same place stands there twice at a time; join the two or mend their days.")
        .ForField("items");
}
