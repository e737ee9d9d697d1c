using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Pairs;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>What issuing a proposal would do: how many pairs, who is told, and which lines hold no more.</summary>
internal static class PreviewProposalIssue
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/matching-proposals/{proposalId}/issue-preview", (ProposalId proposalId) => new Query(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(ProposalId ProposalId) : IQuery<IssueOutlook>;

    /// <param name="Notices">Messages that would go out.</param>
    internal sealed record IssueOutlook(int Pairs, int Helpers, int Notices, IReadOnlyList<LapsedLine> Lapsed);

    internal sealed class Handler(PairingDb db, LinesToIssue lines, PairNotices notices) : IQueryHandler<Query, IssueOutlook>
    {
        public async Task<Result<IssueOutlook>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return ProposalRefusals.NotFound;
            if (proposal.RefuseTo("issue") is { } closed)
                return closed;
            var weighed = await lines.WeighAsync(proposal, cancellationToken);
            if (weighed.Refusal is { } refusal)
                return refusal;
            var pairs = weighed.Value.Holding.Select(one => one.Pair).ToList();
            var told = await notices.OfAsync(proposal.Id, pairs, cancellationToken);
            return new IssueOutlook(pairs.Count, pairs.DistinctBy(pair => pair.HelperId).Count(), told.Sum(notice => notice.Readers), [.. weighed.Value.Lapsed.Select(one => one.Lapsed)]);
        }
    }
}
