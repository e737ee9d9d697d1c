using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Inspections;

/// <summary>Ends the term of a liaison officer; what they looked after is nobody's until another takes it.</summary>
internal static class DismissLiaisonOfficer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/liaison-officers/{officerId}/dismissal", (LiaisonOfficerId officerId, Command body) => body with { OfficerId = officerId });

    /// <param name="On">Their last day.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On) : ICommand<LiaisonOfficerView>
    {
        [JsonIgnore]
        public LiaisonOfficerId OfficerId { get; init; }
    }

    internal sealed class Handler(ProjectsDb db, LiaisonDesk desk, LiaisonCovers covers, BusinessClock clock) : ICommandHandler<Command, LiaisonOfficerView>
    {
        public async Task<Result<LiaisonOfficerView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Officers.Where(o => o.Id == request.OfficerId), InspectionRefusals.OfficerNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Dismiss(request.On, clock.Today) is { } refusal)
                return refusal;
            await covers.PutAsync(loaded.Value, [], request.On, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return (await desk.ViewsAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
