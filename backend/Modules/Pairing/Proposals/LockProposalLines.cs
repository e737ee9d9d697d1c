using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Proposals;

/// <summary>Lines stay as they are when the rest is solved anew; or stay so no longer.</summary>
internal static class LockProposalLines
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/matching-proposals/{proposalId}/lock", (ProposalId proposalId, Command body) => body with { ProposalId = proposalId });

    /// <param name="Locked">False takes the lock back.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<ProposalLineId> LineIds, bool Locked) : ICommand<Done>
    {
        [JsonIgnore]
        public ProposalId ProposalId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.LineIds.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("lineIds");
    }

    internal sealed class Handler(PairingDb db, ChosenLines lines) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Proposals.Where(p => p.Id == request.ProposalId), ProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var proposal = loaded.Value;
            if (proposal.RefuseTo("lock") is { } closed)
                return closed;
            var chosen = await lines.FindAsync(proposal, request.LineIds, cancellationToken);
            if (chosen.Refusal is not null)
                return chosen.Refusal;
            foreach (var line in chosen.Value)
                line.Decide(proposal, ProposalDecisionKind.Locked, request.Locked);
            return Done.Value;
        }
    }
}
