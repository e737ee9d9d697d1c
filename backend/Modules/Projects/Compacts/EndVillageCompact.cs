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

/// <summary>Ends a compact before its time; what was done by it stays on record.</summary>
internal static class EndVillageCompact
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/village-compacts/{compactId}/ending", (VillageCompactId compactId, Command body) => body with { CompactId = compactId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, string Reason) : ICommand<VillageCompactView>
    {
        [JsonIgnore]
        public VillageCompactId CompactId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
        }
    }

    internal sealed class Handler(ProjectsDb db, CompactViews views, BusinessClock clock) : ICommandHandler<Command, VillageCompactView>
    {
        public async Task<Result<VillageCompactView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Compacts.Where(c => c.Id == request.CompactId), CompactRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.End(request.On, request.Reason, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await views.OfAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
