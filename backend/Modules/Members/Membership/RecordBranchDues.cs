using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>A whole branch has paid until a month, but for those who are named. Who had paid further keeps that.</summary>
internal static class RecordBranchDues
{
    private const int MostExceptions = 500;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/organisations/{organisationId}/dues", (OrgId organisationId, Command body) => body with { OrganisationId = organisationId });

    /// <param name="PaidUntil">Any day of the last month that is paid.</param>
    /// <param name="Except">Members of the branch who have not paid.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly PaidUntil, IReadOnlyList<PersonId>? Except = null) : ICommand<BranchDues>
    {
        [JsonIgnore]
        public OrgId OrganisationId { get; init; }
    }

    /// <param name="Recorded">Members for whom the month is new.</param>
    /// <param name="Unchanged">Members who had paid until then or further.</param>
    internal sealed record BranchDues(int Recorded, int Unchanged, int Except);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Except).Must(except => except is null || except.Count <= MostExceptions);
    }

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, BranchDues>
    {
        public async Task<Result<BranchDues>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!await db.Organisations.AnyAsync(o => o.Id == request.OrganisationId && o.AbolishedOn == null, cancellationToken))
                return MembersRefusals.OrganisationNotFound;
            var members = await db.People.AsTracking()
                .Where(p => p.OrgId == request.OrganisationId && p.State == PersonState.Active && p.PartyStatus != PartyStatus.NonMember)
                .OrderBy(p => p.Id).ToListAsync(cancellationToken);
            var except = (request.Except ?? []).ToHashSet();
            if (!except.IsSubsetOf(members.Select(member => member.Id)))
                return MembersRefusals.PersonNotFound;
            if (!Dues.MayBePaidUntil(request.PaidUntil, clock.Today))
                return MembersRefusals.DuesMonth;
            var month = Dues.MonthOf(request.PaidUntil);
            var paid = members.Where(member => !except.Contains(member.Id) && (member.DuesPaidUntil is not { } until || until < month)).ToList();
            foreach (var member in paid)
                member.PaidDuesUntil(month, member.DuesReason);
            await db.SaveChangesAsync(cancellationToken);
            return new BranchDues(paid.Count, members.Count - paid.Count - except.Count, except.Count);
        }
    }
}
