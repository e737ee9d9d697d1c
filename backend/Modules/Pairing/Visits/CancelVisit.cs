using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Visits;

/// <summary>A planned visit will not take place; says why.</summary>
internal static class CancelVisit
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/visits/{visitId}/cancel", (VisitId visitId, Command body) => body with { VisitId = visitId });

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<Done>
    {
        [JsonIgnore]
        public VisitId VisitId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var visit = await db.LoadForChangeAsync(db.Visits.Where(v => v.Id == request.VisitId), PairingRefusals.VisitNotFound, cancellationToken);
            if (visit.Refusal is not null)
                return visit.Refusal;
            var bond = await bonds.FindAsync(visit.Value.PairId, visit.Value.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (await side.MustTakePartAsync(bond.Value, cancellationToken) is { } notYours)
                return notYours;
            return visit.Value.Cancel(request.Reason) is { } refusal ? refusal : Done.Value;
        }
    }
}
