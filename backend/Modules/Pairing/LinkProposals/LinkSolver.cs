using Assistance.Kernel.Refusals;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.LinkProposals;

/// <summary>What a proposal of links came to: not kept yet.</summary>
internal sealed record LinkSolution(ProposedLinks Found, GroundMarks Marks);

/// <summary>Solves a proposal of links as the county stands now, with what the department has decided on it.</summary>
internal sealed class LinkSolver(LinkMatchingFacts facts)
{
    public async Task<Result<LinkSolution>> SolveAsync(LinkProposal proposal, CancellationToken cancellationToken)
    {
        var ground = await facts.ReadAsync(cancellationToken);
        var found = LinkMatcher.Match(ground, proposal.Wishes, cancellationToken);
        return found.Refusal is { } refusal ? refusal : new LinkSolution(found.Value, GroundMarks.Of(ground));
    }
}
