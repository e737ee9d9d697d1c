using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Takes a letter back: the member stays, or the letter ran out and a new one follows.</summary>
internal static class WithdrawTransfer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/transfers/{transferId}/withdraw", (TransferId transferId, Command body) => body with { TransferId = transferId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Note) : ICommand<TransferView>
    {
        [JsonIgnore]
        public TransferId TransferId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).NotEmpty().MaximumLength(MembershipEvent.LongestNote);
    }

    internal sealed class Handler(MembersDb db, MembershipHistory history, RequestContext context, BusinessClock clock) : ICommandHandler<Command, TransferView>
    {
        public async Task<Result<TransferView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Transfers.Where(t => t.Id == request.TransferId), MembersRefusals.TransferNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var transfer = found.Value;
            if (!context.Scope.Covers(transfer.OrgPath))
                return MembersRefusals.NotTheSender;
            if (transfer.Withdraw(clock.Today, request.Note.Trim()).Refusal is { } no)
                return no;
            var person = await db.Unscoped<Person>("The person whom a letter in scope names.").SingleAsync(p => p.Id == transfer.PersonId, cancellationToken);
            history.Record(person, MembershipEventKind.LetterWithdrawn, clock.Today, request.Note);
            await db.SaveChangesAsync(cancellationToken);
            return TransferView.Of(transfer, clock.Today);
        }
    }
}
