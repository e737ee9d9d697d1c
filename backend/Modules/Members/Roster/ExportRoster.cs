using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.People;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Roster;

/// <summary>The roster of the people that the list shows, in the shape that an import takes, identity numbers and telephones masked; who took it is kept.</summary>
internal static class ExportRoster
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/roster-exports", (Command body) => body);

    /// <param name="Filter">As in the list of people; all in scope where it is left out. A roster is of those present, unless another state is asked for.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader)]
    internal sealed record Command(PeopleFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(RosterExport export, IMediator mediator) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new PeopleFilter();
            var detail = JsonSerializer.Serialize(new { filter, InFull = false }, WireJson.Options);
            var noted = await mediator.Send(new NoteExport.Command("roster", filter.OrganisationId, detail), cancellationToken);
            return noted.Refusal is { } refusal ? refusal : export.Of(filter, inFull: false);
        }
    }
}
