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
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Membership;

/// <summary>The branch says until which month a member's dues are paid, or why they may stay unpaid.</summary>
internal static class RecordDues
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/dues", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="PaidUntil">Any day of the last month that is paid; null where it is not known.</param>
    /// <param name="Reason">Why they may stay unpaid, as a reduction that was approved; null where there is none.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly? PaidUntil = null, string? Reason = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).MaximumLength(Dues.LongestReason);
    }

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value.PartyStatus == PartyStatus.NonMember)
                return MembersRefusals.NotAMember;
            if (!Dues.MayBePaidUntil(request.PaidUntil, clock.Today))
                return MembersRefusals.DuesMonth;
            found.Value.PaidDuesUntil(request.PaidUntil, string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim());
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(found.Value);
        }
    }
}
