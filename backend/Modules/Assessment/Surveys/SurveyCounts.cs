using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>How many sheets and people of a survey stand where.</summary>
/// <param name="Late">Not reported, and the last day is past.</param>
/// <param name="People">In the ledger when the survey was opened.</param>
/// <param name="Found">Of these, those that something was found of, or who have left the ledger since.</param>
internal sealed record SurveyProgress(
    int Sheets, int Reported, int Confirmed, int Late, int People, int Found, int Unchanged, int ChangeTier, int Reapply, int Exit, int Left, int Candidates)
{
    public static SurveyProgress Sum(IReadOnlyCollection<SurveyProgress> parts) => new(
        parts.Sum(p => p.Sheets), parts.Sum(p => p.Reported), parts.Sum(p => p.Confirmed), parts.Sum(p => p.Late), parts.Sum(p => p.People), parts.Sum(p => p.Found),
        parts.Sum(p => p.Unchanged), parts.Sum(p => p.ChangeTier), parts.Sum(p => p.Reapply), parts.Sum(p => p.Exit), parts.Sum(p => p.Left), parts.Sum(p => p.Candidates));
}

/// <summary>Counts within the caller's reach, in two queries.</summary>
internal sealed class SurveyCounts(AssessmentDb db, BusinessClock clock)
{
    /// <returns>By committee.</returns>
    public async Task<IReadOnlyDictionary<OrgId, SurveyProgress>> OfAsync(int listYear, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var sheets = await db.Sheets.Where(s => s.ListYear == listYear)
            .GroupBy(s => new { s.CommitteeId, s.State, IsLate = s.DueOn < today })
            .Select(g => new { g.Key.CommitteeId, g.Key.State, g.Key.IsLate, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var lines = await db.Sheets.Where(s => s.ListYear == listYear)
            .SelectMany(s => s.Lines, (s, l) => new { s.CommitteeId, l.IsCandidate, l.Finding, HasLeft = l.LeftBecause != null })
            .GroupBy(l => new { l.CommitteeId, l.IsCandidate, l.Finding, l.HasLeft })
            .Select(g => new { g.Key.CommitteeId, g.Key.IsCandidate, g.Key.Finding, g.Key.HasLeft, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var linesOf = lines.ToLookup(line => line.CommitteeId);
        return sheets.GroupBy(sheet => sheet.CommitteeId).ToDictionary(group => group.Key, group =>
        {
            int Of(SurveyFinding finding) => linesOf[group.Key].Where(line => !line.IsCandidate && !line.HasLeft && line.Finding == finding).Sum(line => line.Count);
            var people = linesOf[group.Key].Where(line => !line.IsCandidate).ToList();
            return new SurveyProgress(
                group.Sum(sheet => sheet.Count),
                group.Where(sheet => sheet.State is SheetState.Reported or SheetState.Confirmed).Sum(sheet => sheet.Count),
                group.Where(sheet => sheet.State == SheetState.Confirmed).Sum(sheet => sheet.Count),
                group.Where(sheet => sheet.IsLate && sheet.State is (SheetState.Open or SheetState.Returned)).Sum(sheet => sheet.Count),
                people.Sum(line => line.Count),
                people.Where(line => line.Finding is not null || line.HasLeft).Sum(line => line.Count),
                Of(SurveyFinding.Unchanged),
                Of(SurveyFinding.ChangeTier),
                Of(SurveyFinding.Reapply),
                Of(SurveyFinding.Exit),
                people.Where(line => line.HasLeft).Sum(line => line.Count),
                linesOf[group.Key].Where(line => line.IsCandidate).Sum(line => line.Count));
        });
    }
}
