using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Visits;

/// <summary>A visit is planned for a day.</summary>
internal static class PlanVisit
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/visits/planned", (Command body) => body);

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly Day, PairId? PairId = null, BranchLinkId? LinkId = null, VisitOccasion Occasion = VisitOccasion.Regular, string? Campaign = null)
        : ICommand<VisitView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Campaign).MaximumLength(Limits.Word);
            RuleFor(c => c.Campaign).NotEmpty().When(c => c.Occasion == VisitOccasion.Campaign);
        }
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, BusinessClock clock) : ICommandHandler<Command, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var bond = await bonds.FindAsync(request.PairId, request.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (await side.MustTakePartAsync(bond.Value, cancellationToken) is { } notYours)
                return notYours;
            var visit = Visit.Plan(Ids.New<VisitId>(clock.Time), bond.Value, request.Occasion, request.Campaign, request.Day, clock.Today);
            if (visit.Refusal is not null)
                return visit.Refusal;
            db.Add(visit.Value);
            return VisitView.Of(visit.Value);
        }
    }
}
