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

namespace Assistance.Projects.Information;

/// <summary>Somebody serves no more; what they published keeps their role.</summary>
internal static class EndAgent
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/information-agents/{agentId}/ending", (AgentId agentId, Command body) => body with { AgentId = agentId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On) : ICommand<Done>
    {
        [JsonIgnore]
        public AgentId AgentId { get; init; }
    }

    internal sealed class Handler(ProjectsDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Agents.Where(a => a.Id == request.AgentId), InformationRefusals.AgentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.End(request.On, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
