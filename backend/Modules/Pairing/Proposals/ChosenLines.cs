using Assistance.Kernel.Refusals;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>The lines that a command on several names.</summary>
internal sealed class ChosenLines(PairingDb db)
{
    public async Task<Result<IReadOnlyList<ProposalLine>>> FindAsync(MatchingProposal proposal, IReadOnlyList<ProposalLineId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var found = await db.ProposalLines.AsTracking().Where(line => line.ProposalId == proposal.Id && wanted.Contains(line.Id)).ToListAsync(cancellationToken);
        return found.Count == wanted.Count && found.TrueForAll(line => line.HelperId is not null) ? found : ProposalRefusals.LineNotFound;
    }
}
