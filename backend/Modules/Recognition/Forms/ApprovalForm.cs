using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Forms;

/// <summary>Form 1, 困难党员申请审批表: the application, and what each level said of it. What nobody has said yet is left to be written by hand.</summary>
internal static class ApprovalForm
{
    private const string Title = "困难党员申请审批表";
    private const string Urban = "100";
    private const string Rural = "200";
    private const string SignedAndSealed = "负责人（签名）：＿＿＿＿＿＿（盖章）";
    private const string Unit = "金额单位：元";
    private const string Room = "　　　　　　　　";
    private const string BlankVote = "应到　　　人，实到　　　人；赞成　　　票，反对　　　票，弃权　　　票。";

    // Gives the blank form its rows.
    private static readonly PersonFile Nobody = new(
        default, string.Empty, null, null, null, null, null, null, null, null, null, null, PartyStatus.FullMember, null, null, null, OrgPath.Root, string.Empty, null,
        new HouseholdSnapshot(default, string.Empty, default, null, null, null, null, null, [], null, [], [], null, null, null), []);

    public static Result<FilledForm> Fill(CasePaper paper)
    {
        var (shown, asked) = (paper.Case, paper.Case.Application);
        return Of(
            $"{Title}-{shown.PersonName}-{shown.Number}",
            FormLine.Of($"单位：{shown.OrgName}", $"编号：{shown.Number}", Unit),
            Applicant(paper).Rows(asked.Snapshot),
            new Said(asked.Tier.Chinese(), CasePaper.Cause(asked.PrimaryCause))
            {
                OtherCauses = FormWords.List(asked.OtherCauses.Select(CasePaper.Cause)),
                OtherAid = FormWords.List(asked.OtherAid.Select(Aid)),
                Reason = asked.Reason,
                SignedOn = asked.SignedOn,
                Found = Found(paper.Visit),
                VisitedOn = paper.Visit?.VisitedOn,
                Voted = Voted(paper),
                VotedOn = paper.Appraisal?.HeldOn,
                Noticed = Noticed(paper.Notice),
                Committee = Level(paper, StepKind.CommitteeReview, StepKind.CommitteeApproval),
                Department = Level(paper, StepKind.DepartmentDecision, StepKind.Filing),
                Remark = Remark(shown),
            },
            FormLine.Of($"填表人：{Preparer(shown)}", $"填报日期：{FormWords.Day(shown.SubmittedOn)}"));
    }

    /// <summary>Before there is an application: with what the file says of somebody, or with nothing at all.</summary>
    public static FilledForm Blank(PersonFile? person) => Of(
        person is null ? $"{Title}（空白）" : $"{Title}-{person.Name}",
        FormLine.Of($"单位：{person?.OrgName ?? Room}", $"编号：{Room}", Unit),
        person?.Rows() ?? FormRows.Blank(Nobody.Rows()),
        new Said(Cause: Chosen(person?.Snapshot.PrimaryCause)),
        FormLine.Of($"填表人：{Room}", $"填报日期：{FormWords.BlankDay}"));

    private static FilledForm Of(string name, FormLine head, IEnumerable<FormRow> applicant, Said said, FormLine foot) => new(
        name,
        Title,
        FormPaper.Portrait,
        10.5,
        [head],
        [
            FormRows.Part(
            [
                .. applicant,
                FormRows.Fields(new("困难等级", said.Tier), new("主要原因", said.Cause), new("其他原因", said.OtherCauses, FormRows.Width / 2)),
                FormRows.Wide("已享受帮扶", said.OtherAid),
                FormRows.Opinion("申请理由", said.Reason, "申请人（签名）：＿＿＿＿＿＿", FormWords.DayOrBlank(said.SignedOn)),
                FormRows.Opinion("调查核实\n意见", said.Found, "调查人（两人签名）：＿＿＿＿＿＿", FormWords.DayOrBlank(said.VisitedOn)),
                FormRows.Opinion("支部评议\n意见", said.Voted, "支部书记（签名）：＿＿＿＿＿＿（盖章）", FormWords.DayOrBlank(said.VotedOn)),
                FormRows.Wide("公示情况", said.Noticed),
                FormRows.Opinion("乡镇党委\n意见", said.Committee.Text, SignedAndSealed, FormWords.DayOrBlank(said.Committee.On)),
                FormRows.Opinion("县委组织部\n意见", said.Department.Text, SignedAndSealed, FormWords.DayOrBlank(said.Department.On)),
                FormRows.Wide("备注", said.Remark),
            ]),
        ],
        [foot]);

    // Where the file does not say it, the application does.
    private static PersonFile Applicant(CasePaper paper) =>
        paper.Person with { UrbanRural = paper.Person.UrbanRural ?? (paper.Case.Application.Residence == Residence.Urban ? Urban : Rural) };

    private static string Aid(OtherAid aid) => $"{aid.From}：{aid.What}{(aid.Amount is { } amount ? $"（每年{amount}元）" : string.Empty)}";

    private static string? Found(HomeVisit? visit) => visit is null
        ? null
        : $"{visit.Findings}\n调查结论：{(visit.Confirmed ? "情况属实" : "与申报不符")}。核实途径：{FormWords.List(visit.VerifiedWith)}。\n"
            + $"调查人：{FormWords.List(visit.Investigators.Select(investigator => $"{investigator.Name}（{investigator.Post}）"))}";

    private static string Voted(CasePaper paper)
    {
        var report = paper.Taken(StepKind.BranchReport)?.Note;
        var vote = paper.Appraisal is { } held
            ? $"应到 {held.ShouldAttend} 人，实到 {held.Present} 人；赞成 {held.Ayes} 票，反对 {held.Noes} 票，弃权 {held.Abstentions} 票，"
                + $"赞成率 {FormWords.Rate(held.RateBasisPoints)}。评议结果：{(held.Carried ? "通过" : "未通过")}。"
            : BlankVote;
        return report is null ? vote : $"{vote}\n{report}";
    }

    private static string? Noticed(Notice? notice)
    {
        if (notice?.From is null)
            return null;
        var objections = notice.Objections.Count == 0 ? "无异议" : $"收到异议{notice.Objections.Count}件，{(notice.HasOpenObjection ? "正在复核" : "均已复核")}";
        return $"{FormWords.Day(notice.From)}至{FormWords.Day(notice.Until)}在{FormWords.List(notice.Places)}公示，{(notice.State == NoticeState.Ended ? objections : "公示期未满")}。";
    }

    private static (string? Text, DateOnly? On) Level(CasePaper paper, params StepKind[] kinds)
    {
        var taken = kinds.Select(paper.Taken).OfType<CaseStep>().OrderBy(step => step.Sequence).ToList();
        var said = taken.Select(step => step.Kind == StepKind.Filing ? Filed(step) : Judged(paper.Case.Opinions.LastOrDefault(opinion => opinion.Step == step.Kind))).OfType<string>();
        return (string.Join('\n', said), taken.LastOrDefault()?.EndedOn);
    }

    private static string? Judged(Opinion? opinion)
    {
        if (opinion is null)
            return null;
        var word = opinion.Step == StepKind.CommitteeReview ? "建议" : "核定";
        return opinion is { Tier: { } tier, Amount: { } amount }
            ? $"{opinion.Text}\n{word}困难等级：{tier.Chinese()}；{word}救助金额：{FormWords.AmountInWords(amount)}。"
            : opinion.Text;
    }

    private static string Filed(CaseStep step) => $"已备案，备案号：{step.Reference}。{step.Note}";

    private static string? Remark(Case shown) => shown switch
    {
        { EndReason: { } reason } => reason,
        { EntitledFrom: { } from, EntitledUntil: { } until } => $"认定有效期：{FormWords.Day(from)}至{FormWords.Day(until)}。",
        _ => null,
    };

    private static string? Preparer(Case shown) => shown.Steps.MinBy(step => step.Sequence)?.ActorName;

    private static string? Chosen(string? cause) => cause is null ? null : CasePaper.Cause(cause);

    /// <summary>What stands below the applicant's own rows; null where nobody has said it yet.</summary>
    private sealed record Said(string? Tier = null, string? Cause = null)
    {
        public string? OtherCauses { get; init; }

        public string? OtherAid { get; init; }

        public string? Reason { get; init; }

        public DateOnly? SignedOn { get; init; }

        public string? Found { get; init; }

        public DateOnly? VisitedOn { get; init; }

        public string? Voted { get; init; } = BlankVote;

        public DateOnly? VotedOn { get; init; }

        public string? Noticed { get; init; }

        public (string? Text, DateOnly? On) Committee { get; init; }

        public (string? Text, DateOnly? On) Department { get; init; }

        public string? Remark { get; init; }
    }
}
