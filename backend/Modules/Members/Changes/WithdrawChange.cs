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

/// <summary>Takes a request of one's own back; the file stays as it is.</summary>
internal static class WithdrawChange
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/change-requests/{changeRequestId}/withdraw", (ChangeRequestId changeRequestId, Command body) => body with { ChangeRequestId = changeRequestId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string? Note = null) : ICommand<ChangeRequestView>
    {
        [JsonIgnore]
        public ChangeRequestId ChangeRequestId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(ChangeRequest.LongestReason);
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, RequestContext context, BusinessClock clock) : ICommandHandler<Command, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Set<ChangeRequest>().Where(r => r.Id == request.ChangeRequestId), ChangeRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value.Withdraw(request.Note, context.Actor, clock.Now) is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ShowAsync(found.Value, cancellationToken);
        }
    }
}
