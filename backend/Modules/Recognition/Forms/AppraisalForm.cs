using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Forms;

/// <summary>Form 5, 民主评议记录: the branch meeting's vote (rule B11); with blank cells before the meeting.</summary>
internal static class AppraisalForm
{
    private const string Title = "困难党员民主评议记录";
    private const int Half = FormRows.Width / 2;
    private const int RoomForMinutes = 70;

    private static readonly IReadOnlyList<FormColumn> Votes =
    [
        new("姓名", 3), new("申请等级", 4), new("主要原因", 3), new("赞成", 2), new("反对", 2), new("弃权", 2), new("赞成率", 3), new("结果", 2),
    ];

    public static Result<FilledForm> Fill(CasePaper paper)
    {
        var (shown, held) = (paper.Case, paper.Appraisal);
        return new FilledForm(
            $"{Title}-{shown.PersonName}-{shown.Number}",
            Title,
            FormPaper.Portrait,
            11,
            [FormLine.Of($"单位：{shown.OrgName}", $"编号：{shown.Number}")],
            [
                FormRows.Part(
                [
                    FormRows.Fields(new("会议时间", FormWords.Day(held?.HeldOn), Half), new("会议地点", held?.Place, Half)),
                    FormRows.Fields(new("主持人", held?.Chair, Half), new("记录人", held?.Recorder, Half)),
                    FormRows.Fields(
                        new("应到", FormWords.Count(held?.ShouldAttend, "人")), new("实到", FormWords.Count(held?.Present, "人")),
                        new("表决方式", held is null ? null : held.Method == VoteMethod.Ballot ? "投票" : "举手表决", Half)),
                    FormRows.Wide("缺席及原因", held?.Absences, 14),
                    .. FormRows.Table("评议结果", Votes, [Line(shown, held)], atLeast: 1),
                    FormRows.Wide("通过条件", Condition(held)),
                    FormRows.Wide("会议记录", held?.Minutes, RoomForMinutes),
                    FormRows.Wide("监票人\n计票人", held?.Tellers, 14),
                    FormRows.Opinion(
                        "签名", null, "主持人（签名）：＿＿＿＿＿＿", "记录人（签名）：＿＿＿＿＿＿", "监票人、计票人（签名）：＿＿＿＿＿＿", FormWords.DayOrBlank(held?.HeldOn)),
                ]),
            ],
            [FormLine.AtTheEnd("（党支部盖章）")]);
    }

    private static string?[] Line(Case shown, Appraisal? held) =>
    [
        shown.PersonName,
        shown.Application.Tier.Chinese(),
        CasePaper.Cause(shown.Application.PrimaryCause),
        FormWords.Count(held?.Ayes),
        FormWords.Count(held?.Noes),
        FormWords.Count(held?.Abstentions),
        held is null ? null : FormWords.Rate(held.RateBasisPoints),
        held is null ? null : held.Carried ? "通过" : "未通过",
    ];

    private static string? Condition(Appraisal? held)
    {
        if (held is null)
            return null;
        var rate = held.ThresholdBasisPoints > 0
            ? $"，且赞成率不低于{FormWords.Rate(held.ThresholdBasisPoints)}（按{(held.Base == VoteBase.Present ? "实到" : "应到")}人数计算）"
            : string.Empty;
        return $"实到不少于应到的一半，赞成超过应到的一半{rate}。";
    }
}
