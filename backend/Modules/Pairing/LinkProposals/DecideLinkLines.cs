using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>Links of a proposal that are to be, or are not to be, when the rest is solved anew; or are decided on no longer.</summary>
internal static class DecideLinkLines
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/link-proposals/{proposalId}/decide", (LinkProposalId proposalId, Command body) => body with { ProposalId = proposalId });

    /// <param name="Links">Of lines; an exclusion may also be taken back of one that has no line any more.</param>
    /// <param name="Kind">Locked: it stays. Excluded: it is not issued, and another solution does without it.</param>
    /// <param name="Holds">False takes the decision back.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<BranchAndPlace> Links, ProposalDecisionKind Kind, bool Holds) : ICommand<Done>
    {
        [JsonIgnore]
        public LinkProposalId ProposalId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Links.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("links");
    }

    internal sealed class Handler(PairingDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.LinkProposals.Where(p => p.Id == request.ProposalId), LinkProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var proposal = loaded.Value;
            if (proposal.RefuseTo(request.Kind == ProposalDecisionKind.Locked ? "lock" : "exclude") is { } closed)
                return closed;
            var lines = (await db.LinkProposalLines.AsTracking().Where(l => l.ProposalId == proposal.Id && l.BranchId != null).ToListAsync(cancellationToken)).ToDictionary(line => line.Link!);
            foreach (var link in request.Links.Distinct())
            {
                if (lines.TryGetValue(link, out var line))
                    line.Decide(proposal, request.Kind, request.Holds);
                else if (request.Holds)
                    return LinkProposalRefusals.LineNotFound;
                else
                    proposal.Free(link, request.Kind);
            }

            return Done.Value;
        }
    }
}
