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

namespace Assistance.Pairing.Commitments;

/// <summary>The promise is kept; says what shows it.</summary>
internal static class FulfilCommitment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/commitments/{commitmentId}/fulfil", (CommitmentId commitmentId, Command body) => body with { CommitmentId = commitmentId });

    /// <param name="Evidence">What shows it: a receipt, a photograph's place, who confirms it.</param>
    /// <param name="On">The day on which it was fulfilled; today unless said.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(string Evidence, DateOnly? On = null) : ICommand<Done>
    {
        [JsonIgnore]
        public CommitmentId CommitmentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Evidence).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var commitment = await db.LoadForChangeAsync(db.Commitments.Where(c => c.Id == request.CommitmentId), PairingRefusals.CommitmentNotFound, cancellationToken);
            if (commitment.Refusal is not null)
                return commitment.Refusal;
            var bond = await bonds.FindAsync(commitment.Value.PairId, commitment.Value.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (await side.MustManageAsync(bond.Value, cancellationToken) is { } notYours)
                return notYours;
            return commitment.Value.Fulfil(request.On ?? clock.Today, request.Evidence, clock.Today) is { } refusal ? refusal : Done.Value;
        }
    }
}
