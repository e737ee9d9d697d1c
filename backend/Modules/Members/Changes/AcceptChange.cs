using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>Agrees: what was asked for is written into the file, in the same transaction.</summary>
internal static class AcceptChange
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/change-requests/{changeRequestId}/accept", (ChangeRequestId changeRequestId, Command body) => body with { ChangeRequestId = changeRequestId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string? Note = null) : ICommand<ChangeRequestView>
    {
        [JsonIgnore]
        public ChangeRequestId ChangeRequestId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(ChangeRequest.LongestReason);
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, ToldOfChanges told, RequestContext context, BusinessClock clock) : ICommandHandler<Command, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Set<ChangeRequest>().Where(r => r.Id == request.ChangeRequestId), ChangeRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var asked = found.Value;
            if (await desk.RefuseHandsAsync(asked, cancellationToken) is { } hands)
                return hands;
            var person = await db.Unscoped<Person>("Whom a request in scope names.").AsTracking().SingleAsync(p => p.Id == asked.PersonId, cancellationToken);
            if (asked.Accept(request.Note, context.Actor, clock.Now) is { } no)
                return no;
            if (await desk.ApplyAsync(asked, await desk.OpenAsync(person, asked.Kind, cancellationToken), cancellationToken) is { } wrong)
                return wrong;
            await told.SendAsync(asked, person.Name, cancellationToken);
            return await desk.ShowAsync(asked, cancellationToken);
        }
    }
}
