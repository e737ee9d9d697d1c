using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Matching;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>Pairs that are not to be: they are not issued, and another solution does without them; or may be again.</summary>
internal static class ExcludeProposalPairs
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/matching-proposals/{proposalId}/exclude", (ProposalId proposalId, Command body) => body with { ProposalId = proposalId });

    /// <param name="Pairs">Of lines, or whatever others come to mind.</param>
    /// <param name="Excluded">False takes the exclusion back.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<HelperAndPerson> Pairs, bool Excluded) : ICommand<Done>
    {
        [JsonIgnore]
        public ProposalId ProposalId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Pairs.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("pairs");
    }

    internal sealed class Handler(PairingDb db, IPeople people) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Proposals.Where(p => p.Id == request.ProposalId), ProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var proposal = loaded.Value;
            if (proposal.RefuseTo("exclude") is { } closed)
                return closed;
            var named = request.Pairs.SelectMany(pair => new[] { pair.HelperId, pair.BeneficiaryId }).Distinct().ToList();
            if ((await people.CardsAsync(named, cancellationToken)).Count < named.Count)
                return PairingRefusals.PersonNotFound.ForField("pairs");
            var concerned = request.Pairs.Select(pair => pair.BeneficiaryId).Distinct().ToList();
            var lines = (await db.ProposalLines.AsTracking().Where(l => l.ProposalId == proposal.Id && l.HelperId != null && concerned.Contains(l.BeneficiaryId)).ToListAsync(cancellationToken))
                .ToDictionary(line => line.Pair!);
            foreach (var pair in request.Pairs)
            {
                if (lines.TryGetValue(pair, out var line))
                    line.Decide(proposal, ProposalDecisionKind.Excluded, request.Excluded);
                else if (request.Excluded)
                    proposal.Decide(pair, ProposalDecisionKind.Excluded);
                else
                    proposal.Free(pair, ProposalDecisionKind.Excluded);
            }

            return Done.Value;
        }
    }
}
