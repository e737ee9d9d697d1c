using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Compacts;

/// <summary>Records a day on which people of the one village went to the other (互访互学, rule E6).</summary>
internal static class RecordCompactExchange
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/village-compacts/{compactId}/exchanges", (VillageCompactId compactId, Command body) => body with { CompactId = compactId });

    /// <param name="Hosted">At the village that is helped on, and not at its partner.</param>
    /// <param name="People">Who went.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, bool Hosted, int People, string Text) : ICommand<VillageCompactView>
    {
        [JsonIgnore]
        public VillageCompactId CompactId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.People).InclusiveBetween(1, Limits.MostPeople);
            RuleFor(c => c.Text).NotEmpty().MaximumLength(Limits.Paragraph);
        }
    }

    internal sealed class Handler(ProjectsDb db, CompactViews views, RequestContext context, BusinessClock clock) : ICommandHandler<Command, VillageCompactView>
    {
        public async Task<Result<VillageCompactView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Compacts.Where(c => c.Id == request.CompactId), CompactRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Meet(new CompactMeeting(request.On, request.Hosted, request.People, request.Text), context.Actor.Name, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await views.OfAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
