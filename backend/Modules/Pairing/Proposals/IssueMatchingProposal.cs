using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Pairs;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Proposals;

/// <summary>The county department puts all pairs of a proposal in force in one act; everybody concerned is told.</summary>
internal static class IssueMatchingProposal
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/matching-proposals/{proposalId}/issue", (ProposalId proposalId, Command body) => body with { ProposalId = proposalId });

    /// <param name="Rest">Where lines hold no more: issues the others all the same. Otherwise nothing is issued, and the refusal names the lines.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(bool Rest = false) : ICommand<IssuedProposal>
    {
        [JsonIgnore]
        public ProposalId ProposalId { get; init; }
    }

    /// <param name="Notices">Messages that went out.</param>
    internal sealed record IssuedProposal(int Pairs, int Notices, IReadOnlyList<LapsedLine> Lapsed);

    internal sealed class Handler(PairingDb db, LinesToIssue lines, PairNotices notices, DbSession session, BusinessClock clock) : ICommandHandler<Command, IssuedProposal>
    {
        public async Task<Result<IssuedProposal>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Proposals.Where(p => p.Id == request.ProposalId), ProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var proposal = loaded.Value;
            if (proposal.RefuseTo("issue") is { } closed)
                return closed;
            proposal.Issue(clock.Today);
            // First of all: of two who issue it at once, the later one is told so here.
            await db.SaveChangesAsync(cancellationToken);
            var weighed = await lines.WeighAsync(proposal, cancellationToken);
            if (weighed.Refusal is not null)
                return weighed.Refusal;
            var (holding, lapsed) = (weighed.Value.Holding, weighed.Value.Lapsed.Select(one => one.Lapsed).ToList());
            if (lapsed.Count > 0 && !request.Rest)
                return ProposalRefusals.LinesLapsed(lapsed);
            if (holding.Count == 0)
                return ProposalRefusals.NothingToIssue;
            foreach (var (line, because) in weighed.Value.Lapsed)
                line.Lapsed(because.Reason);
            foreach (var (line, pair) in holding)
            {
                if (pair.Issue(clock.Today) is { } illegal)
                    return illegal;
                line.Issued(pair.Id);
            }

            List<Pair> pairs = [.. holding.Select(one => one.Pair)];
            db.UpdateRange(holding.Select(one => one.Line).Concat(weighed.Value.Lapsed.Select(one => one.Line)));
            db.AddRange(pairs);
            if (!await db.TrySaveAsync(cancellationToken))
                return ProposalRefusals.TakenMeanwhile;
            // What follows from each pair saves again and again: it need not look at all of these each time.
            db.ChangeTracker.Clear();
            foreach (var pair in pairs)
                session.Raise(new PairIssued(pair.Id, pair.HelperId, pair.BeneficiaryId, clock.Today, null));
            var sent = await notices.SendAsync(await notices.OfAsync(proposal.Id, pairs, cancellationToken), cancellationToken);
            return new IssuedProposal(pairs.Count, sent, lapsed);
        }
    }
}
