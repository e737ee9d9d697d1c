using System.Globalization;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>The list of a year as it is put up: of those who were chosen while the public is asked, of those who are commended after that.</summary>
internal sealed class CommendationForms(AssessmentDb db, CommendationViews views, BusinessClock clock)
{
    public const string Subject = "commendation";
    private const double TextSize = 12;
    private static readonly NominationState[] Named = [NominationState.Chosen, NominationState.Awarded];

    public async Task<Result<FilledForm>> FillAsync(int year, CancellationToken cancellationToken)
    {
        if (await db.Commendations.SingleOrDefaultAsync(c => c.Year == year, cancellationToken) is not { } commendation)
            return CommendationRefusals.NotFound;
        // Whoever is commended is told to everybody.
        var named = await db.Unscoped<Nomination>("A list that is put up in public.").Where(n => n.Year == year && Named.Contains(n.State)).OrderBy(n => n.OrgPath).ThenBy(n => n.Id).ToListAsync(cancellationToken);
        if (commendation.State == CommendationState.Open)
            named = [];
        var rows = (await views.RowsAsync(named, cancellationToken)).ToLookup(row => row.Class);
        var final = commendation.State == CommendationState.Final;
        var title = string.Create(CultureInfo.InvariantCulture, $"{year}年度表彰名单{(final ? string.Empty : "公示")}");
        return new FilledForm(
            title, title, FormPaper.Portrait, TextSize,
            final || commendation.NoticeFrom is null ? [] : [FormLine.Of($"公示时间：{FormWords.Day(commendation.NoticeFrom)}至{FormWords.Day(commendation.NoticeUntil)}")],
            [
                .. commendation.Classes.OrderBy(one => one.Order).Select(one => FormRows.List(
                    [string.Create(CultureInfo.InvariantCulture, $"{one.Chinese}（{rows[one.Code].Count()}名，每名奖励{FormWords.Amount(one.Prize)}元）")],
                    [new("序号", 2), new("姓名", 4), new("所在组织", 10, FormCellKind.Text), new("主要事迹", 14, FormCellKind.Text)],
                    rows[one.Code].Index().Select(row => (IReadOnlyList<string?>)
                        [FormWords.Count(row.Index + 1), row.Item.PersonName, string.Join(' ', new[] { row.Item.TownshipName, row.Item.OrganisationName }.Where(text => text is not null)), row.Item.Deed]))),
            ],
            [FormLine.AtTheEnd("县委组织部（盖章）"), FormLine.AtTheEnd(FormWords.DayOrBlank(final ? commendation.FinalOn : commendation.NoticeFrom ?? clock.Today))]);
    }
}
