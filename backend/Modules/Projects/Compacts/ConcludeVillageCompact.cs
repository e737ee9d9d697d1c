using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Drafts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Compacts;

/// <summary>Records what a strong village, or the township, agreed with a weak village (rule E6).</summary>
internal static class ConcludeVillageCompact
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/village-compacts", (Command body) => body);

    /// <param name="PlaceId">The village that is helped on.</param>
    /// <param name="PartnerId">Who helps: an exemplary village, or the township whose shares' yield it is.</param>
    /// <param name="Targets">What the village's economy is to have of it, by year.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(CompactKind Kind, OrgId PlaceId, OrgId PartnerId, string Terms, DateOnly From, DateOnly Until, IReadOnlyList<CompactTarget>? Targets = null) : ICommand<VillageCompactView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private static readonly DateOnly FirstDay = new(2000, 1, 1);

        public Validator()
        {
            RuleFor(c => c.Terms).NotEmpty().MaximumLength(Limits.Paragraph);
            RuleFor(c => c.From).GreaterThanOrEqualTo(FirstDay);
            RuleForEach(c => c.Targets).ChildRules(target => target.RuleFor(t => t.Amount).IsProjectAmount());
        }
    }

    internal sealed class Handler(ProjectsDb db, CompactViews views, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, VillageCompactView>
    {
        public async Task<Result<VillageCompactView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await ReachedAsync(request.PlaceId, cancellationToken) is not { } place)
                return CompactRefusals.PlaceNotFound;
            if (await ReachedAsync(request.PartnerId, cancellationToken) is not { } partner)
                return CompactRefusals.PartnerNotFound;
            var concluded = VillageCompact.Conclude(
                Ids.New<VillageCompactId>(clock.Time), request.Kind, (place, partner), request.Terms, (request.From, request.Until), request.Targets ?? []);
            if (concluded.Refusal is not null)
                return concluded.Refusal;
            var between = db.Compacts.Where(c => c.Kind == request.Kind && c.PlaceId == place.Id && c.PartnerId == partner.Id && c.EndedOn == null);
            if (await between.AnyAsync(c => c.Until >= request.From && c.From <= request.Until, cancellationToken))
                return CompactRefusals.ConcludedAlready;
            db.Add(concluded.Value);
            await db.SaveChangesAsync(cancellationToken);
            return (await views.OfAsync([concluded.Value], cancellationToken))[0];
        }

        private async Task<OrgCard?> ReachedAsync(OrgId id, CancellationToken cancellationToken) =>
            await organisations.FindAsync(id, cancellationToken) is { } card && context.Scope.Covers(card.Path) ? card : null;
    }
}
