using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Pairing.Matching;

namespace Assistance.Pairing.Proposals;

/// <summary>What a proposal came to: not kept yet.</summary>
internal sealed record Solution(ProposedMatching Matching, ProposalSum Sum);

/// <summary>Solves a proposal as the county stands now, with what the department has decided on it.</summary>
internal sealed class ProposalSolver(MatchingFacts facts, IPeople people)
{
    public async Task<Result<Solution>> SolveAsync(MatchingProposal proposal, CancellationToken cancellationToken)
    {
        var ground = await facts.ReadAsync(proposal.HelpersOf, proposal.PeopleOf, cancellationToken);
        if (ground.Refusal is { } unread)
            return unread;
        var wishes = proposal.Wishes;
        var matched = Matcher.Match(ground.Value, wishes, cancellationToken);
        if (matched.Refusal is { } refusal)
            return await NamedAsync(refusal, wishes, cancellationToken);
        var toll = matched.Value.Toll;
        return new Solution(matched.Value, new ProposalSum(toll.Cost, toll.Short, GroundMarks.Of(ground.Value)));
    }

    // A row says nothing to whoever has locked it long ago: the names do.
    private async Task<Refusal> NamedAsync(Refusal refusal, MatchingWishes wishes, CancellationToken cancellationToken)
    {
        if (refusal.Details.GetValueOrDefault("row") is not int row)
            return refusal;
        var pair = wishes.Locked[row];
        var cards = await people.CardsAsync([pair.HelperId, pair.BeneficiaryId], cancellationToken);
        return ProposalRefusals.LockFails(cards[pair.HelperId].Name, cards[pair.BeneficiaryId].Name, refusal);
    }
}
