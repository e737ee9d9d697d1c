using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Forms;

/// <summary>A ledger on paper, and the place whose it is.</summary>
internal sealed record FilledLedger(FilledForm Form, OrgPath Path);

/// <summary>Fills the ledger's form with the lines that the list shows by the same filter.</summary>
internal sealed class LedgerForms(MembersDb db, LedgerLines ledger, IHelpEffects effects, RequestContext context, BusinessClock clock)
{
    /// <summary>A longer one is no paper any more: it leaves as a workbook, or township by township.</summary>
    public const int MostLines = 500;

    public async Task<Result<FilledLedger>> FillAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        if (await UnitAsync(filter.OrganisationId, cancellationToken) is not { } unit)
            return MembersRefusals.OrganisationNotFound;
        var rows = await ledger.MatchingAsync(filter, cancellationToken) is { } lines
            ? await lines.Rows().OrderBy(line => line.Entry.OrgPath).ThenBy(line => line.Person.Name).ThenBy(line => line.Entry.Id).Take(MostLines + 1)
                .Select(LedgerRow.Columns((LedgerValues)lines.Arguments[0])).ToListAsync(cancellationToken)
            : [];
        if (rows.Count > MostLines)
            return MembersRefusals.LedgerTooLongForPaper;
        var told = await effects.OfAsync([.. rows.Select(row => row.PersonId)], cancellationToken);
        return new FilledLedger(LedgerForm.Fill(unit.Name, rows, told, context.Actor.Name, filter.AsOf ?? clock.Today), unit.Path);
    }

    // Where nobody says whose, it is the ledger of whoever prints it.
    private async Task<(string Name, OrgPath Path)?> UnitAsync(OrgId? asked, CancellationToken cancellationToken)
    {
        var own = context.Scope.Roots is [var only] ? only : OrgPath.Root;
        var places = asked is { } id ? db.Organisations.Where(o => o.Id == id) : db.Organisations.Where(o => o.OrgPath == own);
        var unit = await places.OrderBy(o => o.Kind).ThenBy(o => o.Id).Select(o => new { o.Name, o.OrgPath }).FirstOrDefaultAsync(cancellationToken);
        return unit is not null ? (unit.Name, unit.OrgPath) : asked is null ? (string.Empty, own) : null;
    }
}
