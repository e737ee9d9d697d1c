using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Inspections;

/// <summary>Says which villages and projects an officer looks after from today on.</summary>
internal static class AssignLiaisonOfficer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/liaison-officers/{officerId}/covers", (LiaisonOfficerId officerId, Command body) => body with { OfficerId = officerId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<OrgId> Villages, IReadOnlyList<ProjectId> Projects) : ICommand<LiaisonOfficerView>
    {
        [JsonIgnore]
        public LiaisonOfficerId OfficerId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Villages).NotNull();
            RuleFor(c => c.Projects).NotNull();
        }
    }

    internal sealed class Handler(ProjectsDb db, LiaisonDesk desk, LiaisonCovers covers, BusinessClock clock) : ICommandHandler<Command, LiaisonOfficerView>
    {
        public async Task<Result<LiaisonOfficerView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Officers.Where(o => o.Id == request.OfficerId), InspectionRefusals.OfficerNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Until is not null)
                return InspectionRefusals.DismissedAlready;
            var covered = await covers.FindAsync(request.Villages, request.Projects, cancellationToken);
            if (covered.Refusal is not null)
                return covered.Refusal;
            await covers.PutAsync(loaded.Value, covered.Value, clock.Today, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return (await desk.ViewsAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
