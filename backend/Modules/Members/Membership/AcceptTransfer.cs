using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>The receiving branch takes a member over; where the letter went out of the county, the sender records the receipt that came back.</summary>
internal static class AcceptTransfer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/transfers/{transferId}/accept", (TransferId transferId, Command body) => body with { TransferId = transferId });

    /// <param name="On">The day on which the receiver took them in; today unless given.</param>
    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly? On = null) : ICommand<TransferView>
    {
        [JsonIgnore]
        public TransferId TransferId { get; init; }
    }

    internal sealed class Handler(MembersDb db, Relocation relocation, Departure departure, MembershipHistory history, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, TransferView>
    {
        private const string OnTheWay = "The person whom a letter in scope names.";

        public async Task<Result<TransferView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadForChangeAsync(db.Transfers.Where(t => t.Id == request.TransferId), MembersRefusals.TransferNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var transfer = found.Value;
            if (!context.Scope.Covers(transfer.OtherPath))
                return MembersRefusals.NotTheReceiver;
            if (MembersRefusals.DayOutOfBounds(on, transfer.IssuedOn, clock.Today) is { } wrong)
                return wrong;
            if (transfer.Accept(on).Refusal is { } no)
                return no;
            var person = await db.Unscoped<Person>(OnTheWay).AsTracking().SingleAsync(p => p.Id == transfer.PersonId, cancellationToken);
            var arrived = await ArriveAsync(person, transfer, on, cancellationToken);
            if (arrived.Refusal is { } refused)
                return refused;
            await db.SaveChangesAsync(cancellationToken);
            return TransferView.Of(transfer, clock.Today);
        }

        private async Task<Result<Done>> ArriveAsync(Person person, Transfer transfer, DateOnly on, CancellationToken cancellationToken)
        {
            if (transfer.ToId is not { } id)
                return await departure.ApplyAsync(person, PersonState.TransferredOut, on, transfer.ToName, cancellationToken);
            var to = await db.Unscoped<Organisation>("The branch that a letter in scope is for.").SingleAsync(o => o.Id == id, cancellationToken);
            if (to.AbolishedOn is not null)
                return MembersRefusals.OrganisationAbolished;
            var moved = await relocation.MoveAsync(person, to, on, cancellationToken);
            if (moved.Refusal is null)
                history.Record(person, MembershipEventKind.Moved, on, $"{transfer.FromName} → {transfer.ToName}");
            return moved;
        }
    }
}
