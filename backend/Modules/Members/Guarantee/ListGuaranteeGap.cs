using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Guarantee;

/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="Referred">Whether they were ever passed to civil affairs.</param>
internal sealed record GapFilter(OrgId? OrganisationId = null, string? Name = null, bool? Referred = null);

/// <summary>What became of a referral.</summary>
/// <param name="GrantedFrom">First day of the allowance.</param>
internal sealed record ReferralView(ReferralId Id, DateOnly ReferredOn, string? Note, ReferralOutcome Outcome, DateOnly? AnsweredOn, string? Answer, DateOnly? GrantedFrom)
{
    public static ReferralView Of(CivilReferral one) => new(one.Id, one.ReferredOn, one.Note, one.Outcome, one.AnsweredOn, one.Answer, one.GrantedFrom);
}

/// <summary>Somebody in the ledger who does not hold the minimum living allowance.</summary>
internal sealed record GapRow(
    PersonId PersonId, string Name, DateOnly? BirthDate, OrgId OrganisationId, string OrganisationName, string? TownshipName, NeedTier Tier, string Cause, Money? PerCapita,
    IReadOnlyList<string> Identities, DateOnly Since, ReferralView? Referral);

/// <summary>Those who ought to be looked at for the minimum living allowance, by name (rules A6, I6: 应保尽保).</summary>
internal static class ListGuaranteeGap
{
    public const string Allowance = "minimumAllowance";

    private static readonly SortMap<LedgerLine, LedgerEntryId> Sorts = new SortMap<LedgerLine, LedgerEntryId>(line => line.Entry.Id, "organisation")
        .By("organisation", line => line.Entry.OrgPath).By("name", line => line.Person.Name);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/guarantee-gap", ([AsParameters] PageRequest page, [AsParameters] GapFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, GapFilter Filter) : IQuery<Page<GapRow>>;

    internal sealed class Handler(MembersDb db, LedgerLines ledger) : IQueryHandler<Query, Page<GapRow>>
    {
        public async Task<Result<Page<GapRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = new LedgerFilter(OrganisationId: request.Filter.OrganisationId, Name: request.Filter.Name, WithoutIdentity: Allowance);
            if (await ledger.MatchingAsync(filter, cancellationToken) is not { } lines)
                return new Page<GapRow>([], null);
            if (request.Filter.Referred is { } referred)
                lines = lines with { Shape = null, Rows = Referred(lines.Rows, referred) };
            var page = await lines.ToPageAsync(request.Page, Sorts, () => LedgerRow.Columns((LedgerValues)lines.Arguments[0]), cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var people = page.Value.Items.Select(row => row.PersonId).ToList();
            var referrals = (await db.Set<CivilReferral>().Where(r => people.Contains(r.PersonId)).ToListAsync(cancellationToken)).ToLookup(r => r.PersonId);
            return new Page<GapRow>([.. page.Value.Items.Select(row => Row(row, referrals[row.PersonId].MaxBy(r => r.Id)))], page.Value.Next);
        }

        private Func<IQueryable<LedgerLine>> Referred(Func<IQueryable<LedgerLine>> lines, bool referred)
        {
            var referrals = db.InScope<CivilReferral>();
            return () => lines().Where(line => referrals.Any(r => r.PersonId == line.Entry.PersonId) == referred);
        }

        private static GapRow Row(LedgerRow row, CivilReferral? latest) => new(
            row.PersonId, row.Name, row.BirthDate, row.OrganisationId, row.OrganisationName, row.TownshipName, row.Tier, row.Cause, row.PerCapita, row.Identities, row.From,
            latest is null ? null : ReferralView.Of(latest));
    }
}
