using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reactions;

/// <summary>While a survey is under way, whoever leaves the ledger needs no finding any more, and whoever moves goes to their new branch's sheet.</summary>
internal sealed class SheetsFollowThePeople(AssessmentDb db) : IReaction<LedgerExited>, IReaction<MemberMoved>
{
    public async Task Handle(LedgerExited notification, CancellationToken cancellationToken)
    {
        foreach (var sheet in await WithAsync(notification.PersonId, cancellationToken))
            sheet.Left(notification.PersonId, notification.Reason);
    }

    // A sheet that was reported keeps whom it was reported with.
    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var sheet in (await WithAsync(notification.PersonId, cancellationToken)).Where(sheet => sheet.IsInTheBranch && !sheet.OrgPath.Covers(notification.NewPath)))
        {
            if (await NearestAsync(sheet.ListYear, notification.NewPath, cancellationToken) is { IsInTheBranch: true } next && sheet.GiveUp(notification.PersonId) is { } line)
                next.TakeOver(line);
        }
    }

    private Task<List<SurveySheet>> WithAsync(PersonId person, CancellationToken cancellationToken) => db.Sheets.AsTracking()
        .Where(s => s.State != SheetState.Confirmed && s.State != SheetState.Closed && s.Lines.Any(line => line.SubjectId == person.Value)).ToListAsync(cancellationToken);

    private async Task<SurveySheet?> NearestAsync(int listYear, OrgPath path, CancellationToken cancellationToken)
    {
        var above = new List<OrgPath>();
        for (var at = path; at.Depth > 0; at = at.Parent)
            above.Add(at);
        // Of merged branches there are two in one place, of which one may be done.
        return await db.Sheets.AsTracking().Where(s => s.ListYear == listYear && above.Contains(s.OrgPath))
            .OrderByDescending(s => s.OrgPath).ThenByDescending(s => s.State == SheetState.Open || s.State == SheetState.Returned).ThenBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
