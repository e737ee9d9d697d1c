using Assistance.Access.Contracts;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>Puts names and figures to proposals of links and their lines.</summary>
internal sealed class LinkProposalRows(PairingDb db, IOrganisations organisations, IUsers users)
{
    public async Task<IReadOnlyList<LinkProposalRow>> OfAsync(IReadOnlyCollection<LinkProposal> proposals, CancellationToken cancellationToken)
    {
        var ids = proposals.Select(proposal => proposal.Id).ToList();
        var states = (await db.LinkProposalLines.Where(line => ids.Contains(line.ProposalId)).GroupBy(line => new { line.ProposalId, line.State, line.Changed })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken)).ToLookup(group => group.Key.ProposalId);
        var names = await users.NamesAsync([.. proposals.Select(proposal => proposal.ProposedBy).Distinct()], cancellationToken);
        return [.. proposals.Select(proposal => new LinkProposalRow(
            proposal.Id,
            proposal.Version,
            proposal.State,
            proposal.ProposedOn,
            names.GetValueOrDefault(proposal.ProposedBy) ?? "—",
            proposal.SolvedAt,
            proposal.Solutions,
            proposal.ClosedOn,
            CountsOf(proposal.Id)))];

        LineCounts CountsOf(LinkProposalId id)
        {
            int In(LineState state) => states[id].Where(group => group.Key.State == state).Sum(group => group.Count);
            return new LineCounts(
                In(LineState.Proposed), In(LineState.Locked), In(LineState.Excluded), In(LineState.Without), In(LineState.Issued), In(LineState.Lapsed),
                states[id].Where(group => group.Key.Changed).Sum(group => group.Count));
        }
    }

    public async Task<LinkProposalView> ViewAsync(LinkProposal proposal, IReadOnlyList<StaleReason> stale, CancellationToken cancellationToken)
    {
        var lines = await db.LinkProposalLines.Where(line => line.ProposalId == proposal.Id).OrderBy(line => line.PlacePath).ThenBy(line => line.Id).ToListAsync(cancellationToken);
        var excluded = proposal.Wishes.Excluded;
        var cards = await organisations.CardsAsync(
            [
                .. lines.SelectMany(line => line.Others.Select(other => other.BranchId).Append(line.PlaceId).Concat(new[] { line.BranchId }.OfType<OrgId>()))
                    .Concat(excluded.SelectMany(link => new[] { link.BranchId, link.PlaceId })).Distinct(),
            ],
            cancellationToken);
        var townships = await organisations.BelowAsync(proposal.OrgPath, [OrgKind.TownshipCommittee], cancellationToken);
        return new LinkProposalView(
            (await OfAsync([proposal], cancellationToken))[0],
            proposal.Version,
            proposal.Cost,
            stale,
            [.. lines.Select(line => new LinkLineView(
                line.Id,
                line.State,
                line.BranchId is { } branch ? End(branch) : null,
                End(line.PlaceId),
                townships.FirstOrDefault(township => township.Path.Covers(line.PlacePath))?.Name ?? string.Empty,
                line.Cost,
                line.Reason,
                [.. line.Others.Select(other => new LinkLineChoice(End(other.BranchId), other.Extra, other.MoreWithout, other.Reason))],
                line.Changed,
                line.LinkId,
                line.LapsedBecause))],
            [.. excluded.Select(link => new DecidedLink(End(link.BranchId), End(link.PlaceId)))],
            proposal.Acts);

        LinkEnd End(OrgId id) => new(id, cards[id].Name);
    }
}
