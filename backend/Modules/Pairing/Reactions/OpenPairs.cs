using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Reactions;

/// <summary>Pairs that are not closed, for what somebody's death, move or exit does to them; runs with the system's reach.</summary>
internal sealed class OpenPairs(PairingDb db, DbSession session)
{
    private IQueryable<Pair> Open => db.Pairs.AsTracking().Where(p => p.State == BondState.Active || p.State == BondState.Proposed);

    public Task<List<Pair>> HelpingAsync(PersonId beneficiary, CancellationToken cancellationToken) =>
        Open.Where(p => p.SubjectId == beneficiary.Value).ToListAsync(cancellationToken);

    public Task<List<Pair>> HelpedByAsync(PersonId helper, CancellationToken cancellationToken) =>
        Open.Where(p => p.HelperId == helper).ToListAsync(cancellationToken);

    /// <summary>Active pairs end for the reason; proposed ones are declined.</summary>
    public void End(IEnumerable<Pair> pairs, DateOnly on, EndReason reason, string note)
    {
        foreach (var pair in pairs)
        {
            if (pair.State == BondState.Proposed)
            {
                Must(pair.Decline(on, note));
                continue;
            }

            // What happened may be of a day before the pair began.
            var last = on < pair.From!.Value ? pair.From.Value : on;
            Must(pair.End(last, reason, note));
            session.Raise(new PairEnded(pair.Id, pair.HelperId, pair.BeneficiaryId, reason, last));
        }
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException(refusal.Code);
    }
}
