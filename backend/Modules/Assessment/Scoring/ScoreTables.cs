using System.Globalization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Assessment.Scoring;

/// <summary>Forms 13 and 15 as workbooks: what is a number can be reckoned with.</summary>
internal static class ScoreTables
{
    private const decimal Hundredths = ScoringPolicy.Hundredths;

    public static async Task WriteAsync(Stream stream, ScoreSheetView view, ScoreFormKind kind, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        if (kind == ScoreFormKind.Agreement)
            await AgreementAsync(writer, view, cancellationToken);
        else
            await ScoresAsync(writer, view, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    private static async Task AgreementAsync(SheetWriter writer, ScoreSheetView view, CancellationToken cancellationToken)
    {
        var layout = new SheetLayout("目标责任书", ScoreForms.TitleOf(view, ScoreFormKind.Agreement),
        [
            new("序号", 7, CellFormat.Integer), new("指标", 20), new("计分办法", 60), new("目标值", 14), new("权重", 8, CellFormat.Integer), new("完成值", 16), new("得分", 10, CellFormat.Number),
        ])
        {
            Lines = [$"责任单位：{view.Sheet.OrganisationName}", $"党员人数：{Whole(view.Sheet.Members)}人    分类：{view.Sheet.Class}    签订日期：{FormWords.DayOrBlank(view.Sheet.AgreedOn)}"],
        };
        await writer.BeginAsync(layout, cancellationToken);
        foreach (var (at, line) in view.Lines.Index())
            await writer.RowAsync([at + 1, line.Name, line.Formula, ScoreForms.Target(line), line.Weight, ScoreForms.Done(line), Points(line.Points)], cancellationToken);
    }

    private static async Task ScoresAsync(SheetWriter writer, ScoreSheetView view, CancellationToken cancellationToken)
    {
        var layout = new SheetLayout("评分表", ScoreForms.TitleOf(view, ScoreFormKind.Scores),
        [
            new("序号", 7, CellFormat.Integer), new("项目", 20), new("内容和标准", 50), new("分值", 8, CellFormat.Integer), new("自评", 8, CellFormat.Integer), new("考核评", 10, CellFormat.Number), new("扣分原因", 24),
            new("佐证", 30),
        ])
        {
            Lines = [$"被考核单位：{view.Sheet.OrganisationName}    取数截止：{FormWords.DayOrBlank(view.CountedUntil)}", Summary(view)],
        };
        await writer.BeginAsync(layout, cancellationToken);
        foreach (var (at, line) in view.Lines.Index())
            await writer.RowAsync([at + 1, line.Name, line.Formula, line.Weight, line.SelfPoints, Points(line.Points), line.GivenReason, ScoreForms.Proof(line)], cancellationToken);
        await writer.RowAsync([null, "加减分", view.AdjustmentReason, null, null, Points(view.Adjustment), null, null], cancellationToken);
        await writer.RowAsync([null, "总分", null, null, null, Points(view.Sheet.Total), null, null], cancellationToken);
        if (view.Ballots.Count == 0)
            return;
        await writer.BeginAsync(
            new SheetLayout("三方评价", "三方评价", [new("评价方", 14), new("权重（%）", 10, CellFormat.Integer), new("优秀", 8, CellFormat.Integer), new("良好", 8, CellFormat.Integer), new("一般", 8, CellFormat.Integer), new("较差", 8, CellFormat.Integer), new("折合", 10), new("地点和监票人", 40)]),
            cancellationToken);
        foreach (var ballot in view.Ballots)
            await writer.RowAsync([ScoreForms.PartyOf(ballot.Party), ballot.Weight, ballot.Excellent, ballot.Good, ballot.Fair, ballot.Poor, ScoringWords.Percent(ballot.Vote), ballot.Record], cancellationToken);
    }

    private static string Summary(ScoreSheetView view) => $"总分：{ScoringWords.Points(view.Sheet.Total)}    等次：{view.Sheet.Grade}    同类名次：{Whole(view.Sheet.Rank)}    版本：{Whole(view.Versions.Count == 0 ? null : view.Versions[0].Number)}";

    private static decimal? Points(int? points) => points / Hundredths;

    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
