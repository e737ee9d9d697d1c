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

/// <summary>Somebody has been there: logged in one go, at any hour, from anywhere.</summary>
internal static class LogVisit
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/visits", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>, where the occasion is a campaign.</param>
    /// <param name="UnlessVisited">Refused where a visit of that day was logged already: whoever writes hours later cannot have seen it, and is to be asked.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        VisitReportBody Report,
        PairId? PairId = null,
        BranchLinkId? LinkId = null,
        VisitOccasion Occasion = VisitOccasion.Regular,
        string? Campaign = null,
        bool UnlessVisited = false) : ICommand<VisitView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Report).SetValidator(new VisitReportValidator());
            RuleFor(c => c.Campaign).MaximumLength(Limits.Word);
            RuleFor(c => c.Campaign).NotEmpty().When(c => c.Occasion == VisitOccasion.Campaign);
        }
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, VisitReports reports, RequestContext context, BusinessClock clock) : ICommandHandler<Command, VisitView>
    {
        public async Task<Result<VisitView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var bond = await bonds.FindAsync(request.PairId, request.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (await side.MustTakePartAsync(bond.Value, cancellationToken) is { } notYours)
                return notYours;
            var visit = Visit.Log(
                Ids.New<VisitId>(clock.Time), bond.Value, request.Occasion, request.Campaign, request.Report.At(clock.Today), clock.Today, context.Actor.UserId);
            if (visit.Refusal is not null)
                return visit.Refusal;
            if (request.UnlessVisited && await bonds.WereVisitedAsync(bond.Value, visit.Value.Day, cancellationToken))
                return PairingRefusals.VisitedThatDay(visit.Value.Day);
            db.Add(visit.Value);
            return await reports.FileAsync(visit.Value, bond.Value, request.Report.Issues, cancellationToken) is { } refusal ? refusal : VisitView.Of(visit.Value);
        }
    }
}
