using System.Globalization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

internal enum ScoreFormKind
{
    /// <summary>Form 13, 目标责任书</summary>
    Agreement,

    /// <summary>Form 15, 评分表</summary>
    Scores,
}

/// <summary>Forms 13 and 15 of one organisation's year.</summary>
internal sealed class ScoreForms(AssessmentDb db, ScoringBook book, ScoreViews views, BusinessClock clock)
{
    public const string Subject = "scoreSheet";
    private const double TextSize = 10.5;

    public async Task<Result<(FilledForm Form, OrgPath Path)>> FillAsync(ScoreSheetId id, ScoreFormKind kind, CancellationToken cancellationToken)
    {
        var found = await ViewAsync(id, cancellationToken);
        return found.Succeeded ? (kind == ScoreFormKind.Agreement ? Agreement(found.Value.View) : Scores(found.Value.View), found.Value.Path) : found.Refusal;
    }

    /// <summary>What both forms are filled from, as far as the caller may know it.</summary>
    public async Task<Result<(ScoreSheetView View, OrgPath Path)>> ViewAsync(ScoreSheetId id, CancellationToken cancellationToken)
    {
        if (await db.ScoreSheets.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sheet)
            return ScoringRefusals.SheetNotFound;
        var round = (await book.FindAsync(sheet.Year, cancellationToken))!;
        return (await views.ViewAsync(sheet, round, cancellationToken), sheet.OrgPath);
    }

    public static string NameOf(ScoreSheetView view, ScoreFormKind kind) => $"{(kind == ScoreFormKind.Agreement ? "目标责任书" : "年终考核评分表")}-{view.Sheet.OrganisationName}-{view.Sheet.Year}";

    public static string TitleOf(ScoreSheetView view, ScoreFormKind kind) => $"{view.Sheet.Year}年度{(kind == ScoreFormKind.Agreement ? "困难党员帮扶工作目标责任书" : "帮扶工作考核评分表")}";

    private static FilledForm Agreement(ScoreSheetView view) => new(
        NameOf(view, ScoreFormKind.Agreement),
        TitleOf(view, ScoreFormKind.Agreement),
        FormPaper.Landscape,
        TextSize,
        [FormLine.Of($"责任单位：{view.Sheet.OrganisationName}", $"党员人数：{view.Sheet.Members}人", $"分类：{view.Sheet.Class}")],
        [
            FormRows.List(
                ["为落实帮扶责任，双方约定下列目标。完成值由系统按截止日记录取数，得分按公布的计分办法计算。"],
                [
                    new("序号", 3), new("指标", 9), new("计分办法", 26, FormCellKind.Text), new("目标值", 6), new("权重", 4, FormCellKind.Number), new("完成值", 8), new("得分", 5, FormCellKind.Number),
                ],
                view.Lines.Index().Select(line => (IReadOnlyList<string?>)
                    [Number(line.Index + 1), line.Item.Name, line.Item.Formula, Target(line.Item), Number(line.Item.Weight), Done(line.Item), ScoringWords.Points(line.Item.Points)])),
        ],
        [FormLine.Of("县委组织部（盖章）", $"责任单位负责人（签字）：　　　　　　{FormWords.DayOrBlank(view.Sheet.AgreedOn)}")]);

    private FilledForm Scores(ScoreSheetView view) => new(
        NameOf(view, ScoreFormKind.Scores),
        TitleOf(view, ScoreFormKind.Scores),
        FormPaper.Landscape,
        TextSize,
        [FormLine.Of($"被考核单位：{view.Sheet.OrganisationName}", $"取数截止：{FormWords.DayOrBlank(view.CountedUntil)}")],
        [
            FormRows.List(
                [],
                [
                    new("序号", 3), new("项目", 8), new("内容和标准", 22, FormCellKind.Text), new("分值", 4, FormCellKind.Number), new("自评", 4, FormCellKind.Number), new("考核评", 5, FormCellKind.Number),
                    new("扣分原因", 9, FormCellKind.Text), new("佐证", 12, FormCellKind.Text),
                ],
                view.Lines.Index().Select(line => (IReadOnlyList<string?>)
                    [Number(line.Index + 1), line.Item.Name, line.Item.Formula, Number(line.Item.Weight), Number(line.Item.SelfPoints), ScoringWords.Points(line.Item.Points), line.Item.GivenReason, Proof(line.Item)])),
            FormRows.Part(
            [
                .. view.Ballots.Select(ballot => FormRows.Wide(
                    PartyOf(ballot.Party), $"占{ballot.Weight}%：优秀{ballot.Excellent}票，良好{ballot.Good}票，一般{ballot.Fair}票，较差{ballot.Poor}票，折合{ScoringWords.Percent(ballot.Vote)}。{ballot.Record}")),
                FormRows.Wide("加减分", view.Adjustment == 0 ? null : $"{ScoringWords.Points(view.Adjustment)}分：{view.AdjustmentReason}"),
                FormRows.Fields(new FormField("总分", ScoringWords.Points(view.Sheet.Total)), new FormField("等次", view.Sheet.Grade), new FormField("同类名次", Number(view.Sheet.Rank)), new FormField("版本", Number(view.Versions.Count == 0 ? null : view.Versions[0].Number))),
            ]),
        ],
        [FormLine.Of("考核组（签字）：", $"填报日期：{FormWords.Day(clock.Today)}", "（盖章）")]);

    public static string? Target(ScoreLine line) => line.Source switch
    {
        ScoreSource.SelfScored => null,
        ScoreSource.PeoplePaired => $"{line.Target}人",
        _ => ScoringWords.Percent(line.Target),
    };

    public static string? Done(ScoreLine line) => line switch
    {
        { Done: null } => null,
        { Source: ScoreSource.PeoplePaired } => $"{line.Done}人",
        { Source: ScoreSource.Satisfaction } => ScoringWords.Percent(line.Done.Value),
        { Due: 0 } => "无应办事项",
        _ => $"{line.Done}/{line.Due}",
    };

    public static string PartyOf(ScoreParty party) => party switch
    {
        ScoreParty.People => "群众评议",
        ScoreParty.Peers => "班子互评",
        _ => "组织部综评",
    };

    public static string? Proof(ScoreLine line) => line.SelfEvidence ?? (Done(line) is { } done ? $"系统取数：{done}" : null);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
