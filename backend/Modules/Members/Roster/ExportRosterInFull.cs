using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Roster;

/// <summary>The roster of a place with whole identity numbers and telephones, for somebody who says why; the reason is kept.</summary>
internal static class ExportRosterInFull
{
    private const int ShortestReason = 4;
    private const int LongestReason = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/roster-exports/in-full", (Command body) => body);

    /// <param name="Reason">Four characters at the least.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason, OrgId? OrganisationId = null, bool RecognisedOnly = false) : ILongCommand<FileAnswer>;

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
            var noted = await mediator.Send(new NoteRosterExport.Command(request.OrganisationId, request.RecognisedOnly, request.Reason), cancellationToken);
            return noted.Refusal is { } refusal ? refusal : export.Of(noted.Value, request.RecognisedOnly, inFull: true);
        }
    }
}
