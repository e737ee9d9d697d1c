using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>The county department does not issue a proposed pair, and says why.</summary>
internal static class DeclinePair
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/pairs/{pairId}/decline", (PairId pairId, Command body) => body with { PairId = pairId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(string Note) : ICommand<Done>
    {
        [JsonIgnore]
        public PairId PairId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var pair = await db.LoadForChangeAsync(db.Pairs.Where(p => p.Id == request.PairId), PairingRefusals.PairNotFound, cancellationToken);
            if (pair.Refusal is not null)
                return pair.Refusal;
            return pair.Value.Decline(clock.Today, request.Note) is { } refusal ? refusal : Done.Value;
        }
    }
}
