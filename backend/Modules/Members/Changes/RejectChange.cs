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

namespace Assistance.Members.Changes;

/// <summary>Says no, and why; the file stays as it is.</summary>
internal static class RejectChange
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/change-requests/{changeRequestId}/reject", (ChangeRequestId changeRequestId, Command body) => body with { ChangeRequestId = changeRequestId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<ChangeRequestView>
    {
        [JsonIgnore]
        public ChangeRequestId ChangeRequestId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(ChangeRequest.LongestReason);
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
            if (asked.Reject(request.Reason, context.Actor, clock.Now) is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            var view = await desk.ShowAsync(asked, cancellationToken);
            await told.SendAsync(asked, view.PersonName, cancellationToken);
            return view;
        }
    }
}
