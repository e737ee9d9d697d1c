using Assistance.Kernel.Calendar;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Commitments;

/// <summary>The promises that a list shows, an export writes and the sums add up.</summary>
internal sealed class ChosenCommitments(PairingDb db, IOrganisations organisations, BusinessClock clock)
{
    public async Task<IQueryable<Commitment>> OfAsync(CommitmentFilter filter, CancellationToken cancellationToken)
    {
        var rows = await organisations.TouchingAsync(db.Commitments, filter.OrganisationId, cancellationToken);
        var today = clock.Today;
        if (filter.State is { } state)
            rows = rows.Where(c => c.State == state);
        if (filter.Kind is { } kind)
            rows = rows.Where(c => c.Kind == kind);
        if (filter.Overdue is { } overdue)
            rows = rows.Where(c => (c.State == CommitmentState.Open && c.DueOn < today) == overdue);
        if (filter.HelperId is { } helper)
            rows = rows.Where(c => db.Pairs.Any(p => p.Id == c.PairId && p.HelperId == helper));
        if (filter.MadeFrom is { } from)
            rows = rows.Where(c => c.MadeOn >= from);
        if (filter.MadeTo is { } to)
            rows = rows.Where(c => c.MadeOn <= to);
        return rows;
    }
}
