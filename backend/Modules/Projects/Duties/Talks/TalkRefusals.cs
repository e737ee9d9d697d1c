using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Duties.Talks;

internal static class TalkRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("talks.not_found", "没有找到该谈心谈话记录，或不在您的管理范围内。", "No such talk, or outside your scope.");

    public static readonly Refusal NotTheAuthor = new(RefusalKind.Forbidden, "talks.not_the_author", "只有登记人本人可以更正或删除，请联系登记人。", "Only whoever wrote it down corrects or removes it.");

    public static readonly Refusal QuarterOver = Refusal.Conflict("talks.quarter_over", "所在季度已经结束，记录不能再更正或删除；需要补充的请另行登记。", "Its quarter is over and it changes no more; record what is to be added as a talk of its own.");

    public static readonly Refusal OtherQuarter = Refusal.Rule("talks.other_quarter", "日期应在原来的季度内；日期属于其他季度的请删除后重新登记。", "The day stays within its quarter; remove it and record it anew otherwise.").ForField("on");
}
