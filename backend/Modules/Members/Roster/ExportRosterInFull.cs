using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.People;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Roster;

/// <summary>The same roster with whole identity numbers and telephones, for somebody who says why; the reason is kept.</summary>
internal static class ExportRosterInFull
{
    private const int ShortestReason = 4;
    private const int LongestReason = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/roster-exports/in-full", (Command body) => body);

    /// <param name="Reason">Four characters at the least.</param>
    /// <param name="Filter">As in <see cref="ExportRoster"/>.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason, PeopleFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason)
            .Must(reason => reason.Trim().Length >= ShortestReason).WithMessage($"请写明导出完整号码的事由，不少于{ShortestReason}个字。")
            .MaximumLength(LongestReason);
    }

    internal sealed class Handler(RosterExport export, IMediator mediator) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new PeopleFilter();
            var detail = JsonSerializer.Serialize(new { filter, InFull = true, Reason = request.Reason.Trim() }, WireJson.Options);
            var noted = await mediator.Send(new NoteExport.Command("roster", filter.OrganisationId, detail), cancellationToken);
            return noted.Refusal is { } refusal ? refusal : export.Of(filter, inFull: true);
        }
    }
}
