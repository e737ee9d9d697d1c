using Assistance.Access.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Duplicates;
using Assistance.Members.Guarantee;
using Assistance.Members.Membership;
using Assistance.Members.Organisations;
using Assistance.Members.Posts;
using Assistance.Members.Standards;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>A person's whole file: facts, hardship, household with its income, and the ledger's history.</summary>
internal static class GetPerson
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/people/{personId}", (PersonId personId) => new Query(personId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel, Role.Helper)]
    internal sealed record Query(PersonId PersonId) : IQuery<PersonView>;

    internal sealed class Handler(MembersDb db, IOrganisations organisations, IUsers users, RequestContext context, ReadAudit reads, BusinessClock clock)
        : IQueryHandler<Query, PersonView>
    {
        private const string OfPerson = "Part of the file of a person in scope.";

        public async Task<Result<PersonView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken);
            if (person is null)
                return MembersRefusals.PersonNotFound;
            reads.Opened(context, "person", person.Id.ToString(), person.OrgPath);
            var household = person.HouseholdId is { } id
                ? await db.Unscoped<Household>(OfPerson).SingleOrDefaultAsync(h => h.Id == id, cancellationToken)
                : null;
            var stays = await db.Unscoped<LedgerEntry>(OfPerson).Where(e => e.PersonId == person.Id).ToListAsync(cancellationToken);
            var lineage = await organisations.LineageAsync(person.OrgId, cancellationToken);
            var places = await organisations.CardsAsync([.. stays.Select(stay => stay.OrgId)], cancellationToken);
            var account = person.UserId is { } user ? (await users.NamesAsync([user], cancellationToken)).GetValueOrDefault(user) : null;
            var events = await db.Unscoped<MembershipEvent>(OfPerson).Where(e => e.PersonId == person.Id).ToListAsync(cancellationToken);
            // A helper who reaches the person is at neither end of the letter.
            var letter = await db.Transfers.SingleOrDefaultAsync(t => t.OpenKey == person.Id.Value, cancellationToken);
            var mergers = await db.Unscoped<PersonMerger>(OfPerson).Where(m => m.State == MergerState.InEffect && (m.KeptId == person.Id || m.MergedId == person.Id)).ToListAsync(cancellationToken);
            var successor = person.MergedInto is { } into
                ? await db.Unscoped<Person>("The same person.").Where(p => p.Id == into).Select(p => new PersonLink(p.Id, p.Name)).SingleAsync(cancellationToken)
                : null;
            // Nor at the place that asks civil affairs.
            var referrals = await db.Set<CivilReferral>().Where(r => r.PersonId == person.Id).ToListAsync(cancellationToken);
            return View(person, new MembershipParts(letter, events, successor, mergers, referrals), household, [.. stays.OrderByDescending(stay => stay.From).Select(stay => Stay(stay, places))], lineage, account);
        }

        private static DateOnly? ProbationEnd(Person person) =>
            person is { PartyStatus: PartyStatus.ProbationaryMember, JoinedOn: { } joined } && ProbationRule.On(joined) is { } rule ? joined.AddMonths(rule.LongestMonths) : null;

        private static OrgLink Link(OrgCard card) => new(card.Id, card.Name, card.Kind);

        private static LedgerStayView Stay(LedgerEntry stay, IReadOnlyDictionary<OrgId, OrgCard> places) => new(
            stay.Id, stay.CaseId, stay.CaseNumber, stay.Tier, CodedValue.Of(StandardCodes.HardshipCause, stay.Cause), stay.Amount, stay.PerCapita, stay.From, stay.Until,
            CodedValue.Of(StandardCodes.LedgerExitReason, stay.ExitReason), places.GetValueOrDefault(stay.OrgId) is { } place ? Link(place) : null,
            stay.HelperUnit, stay.Helpers, stay.PairedSince, stay.Measures,
            [.. stay.Tiers.OrderBy(tier => tier.From).Select(tier => new TierChangeView(tier.Tier, tier.From, tier.Reason))]);

        private sealed record MembershipParts(Transfer? Letter, IReadOnlyList<MembershipEvent> Events, PersonLink? MergedInto, IReadOnlyList<PersonMerger> Mergers, IReadOnlyList<CivilReferral> Referrals);

        private PersonView View(Person person, MembershipParts membership, Household? household, IReadOnlyList<LedgerStayView> stays, IReadOnlyList<OrgCard> lineage, string? account) => new(
            person.Id, person.Version, person.Name, person.Sex, person.BirthDate, Years.Completed(person.BirthDate, clock.Today),
            person.CitizenId?.Masked, person.Phone?.Masked, person.BankAccount?.Masked, person.Address,
            CodedValue.Of(StandardCodes.Ethnicity, person.Ethnicity),
            CodedValue.Of(StandardCodes.Education, person.Education),
            CodedValue.Of(StandardCodes.PersonComposition, person.Composition),
            CodedValue.Of(StandardCodes.UrbanRural, person.UrbanRural),
            person.PartyStatus, person.JoinedOn, person.FullMemberOn, StandingView.Of(person, clock.Today),
            ProbationEnd(person), Dues.Of(person, clock.Today), membership.Letter is { } letter ? TransferView.Of(letter, clock.Today) : null, AwayView.Of(person),
            [.. membership.Events.OrderByDescending(e => e.On).ThenByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new MembershipEventView(e.Kind, e.On, e.Note, e.ByName, e.At))],
            person.Post, PostsView.Of(person, clock.Today), person.State, person.StateSince, person.StateNote, PersonStates.After(person.State), Link(lineage[^1]), [.. lineage.Select(Link)], person.Tier,
            ProfileView.Of(person.Profile), household is null ? null : HouseholdView.Of(household, person.Id), stays, person.UserId, account, person.Remark,
            membership.MergedInto, [.. membership.Mergers.OrderByDescending(m => m.At).Select(m => new MergerLink(m.Id, m.KeptId == person.Id ? m.MergedId : m.KeptId, m.On))],
            [.. membership.Referrals.OrderByDescending(r => r.Id).Select(ReferralView.Of)]);
    }
}
