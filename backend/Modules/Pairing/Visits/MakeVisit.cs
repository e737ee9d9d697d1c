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

namespace Assistance.Pairing.Visits;

/// <summary>A planned visit has been made.</summary>
internal static class MakeVisit
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/visits/{visitId}/make", (VisitId visitId, Command body) => body with { VisitId = visitId });

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(VisitReportBody Report) : ICommand<VisitView>
    {
        [JsonIgnore]
        public VisitId VisitId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Report).SetValidator(new VisitReportValidator());
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, VisitReports reports, RequestContext context, BusinessClock clock) : ICommandHandler<Command, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var visit = await db.LoadForChangeAsync(db.Visits.Where(v => v.Id == request.VisitId), PairingRefusals.VisitNotFound, cancellationToken);
            if (visit.Refusal is not null)
                return visit.Refusal;
            var bond = await bonds.FindAsync(visit.Value.PairId, visit.Value.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (await side.MustTakePartAsync(bond.Value, cancellationToken) is { } notYours)
                return notYours;
            if (visit.Value.Make(bond.Value, request.Report.At(clock.Today), clock.Today, context.Actor.UserId) is { } illegal)
                return illegal;
            return await reports.FileAsync(visit.Value, bond.Value, request.Report.Issues, cancellationToken) is { } refusal ? refusal : VisitView.Of(visit.Value);
        }
    }
}
