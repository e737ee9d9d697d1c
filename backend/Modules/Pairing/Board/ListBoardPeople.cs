using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>Those in the ledger with their helpers; by name those who have none, on any day (nobody is left out).</summary>
internal static class ListBoardPeople
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairing-board/people", (
            [AsParameters] PageRequest page, bool? uncovered, OrgId? organisationId, OrgId? linkedWith, string? search, DateOnly? on) =>
            new Query(page, uncovered, organisationId, linkedWith, search, on));

    /// <param name="LinkedWith">A branch of the caller's: those of the villages that it looks after, for it to propose from.</param>
    /// <param name="On">Today unless said.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, bool? Uncovered = null, OrgId? OrganisationId = null, OrgId? LinkedWith = null, string? Search = null, DateOnly? On = null)
        : IQuery<Page<BoardPerson>>;

    internal sealed record PersonsHelper(PairId PairId, BondState State, PersonId PersonId, string Name, string OrganisationName);

    internal sealed record BoardPerson(PersonId PersonId, string Name, OrgId OrganisationId, string OrganisationName, NeedTier Tier, DateOnly Since, IReadOnlyList<PersonsHelper> Helpers, bool Uncovered);

    internal sealed class Handler(PairingDb db, NeedyPeople needy, IPeople people, ScopedPlaces places, BusinessClock clock) : IQueryHandler<Query, Page<BoardPerson>>
    {
        private const string Linked = "Who helps the people of a village, as the branch linked with it sees when it proposes.";

        public async Task<Result<Page<BoardPerson>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var day = request.On ?? clock.Today;
            var cards = request.LinkedWith is { } branch ? await LinkedAsync(branch, day, cancellationToken) : await ScopedAsync(request.OrganisationId, day, cancellationToken);
            var helped = request.LinkedWith is null ? await needy.HelpedOnAsync(day, cancellationToken) : await needy.HelpedOnAsync(cards, day, cancellationToken);
            var wanted = cards.Where(card => request.Uncovered is not { } uncovered || helped.Contains(card.PersonId.Value) != uncovered);
            if (request.Search is { Length: > 0 } search)
            {
                var named = await people.CardsAsync([.. cards.Select(card => card.PersonId)], cancellationToken);
                wanted = wanted.Where(card => named[card.PersonId].Name.Contains(search, StringComparison.OrdinalIgnoreCase));
            }

            var page = MemoryPages.Take(wanted, request.Page, card => $"{card.OrgPath.Text} {card.PersonId}");
            return page.Refusal is { } refusal ? refusal : new Page<BoardPerson>(await NamedAsync(page.Value.Items, day, request.LinkedWith is not null, cancellationToken), page.Value.Next);
        }

        private async Task<IReadOnlyList<LedgerCard>> ScopedAsync(OrgId? organisation, DateOnly day, CancellationToken cancellationToken)
        {
            var below = organisation is { } id ? await places.HomeAsync(id, cancellationToken) : OrgPath.Root;
            return await needy.OnAsync(day, below, cancellationToken);
        }

        private async Task<IReadOnlyList<LedgerCard>> LinkedAsync(OrgId branch, DateOnly day, CancellationToken cancellationToken)
        {
            var homes = await db.Links.Where(l => l.BranchId == branch && l.State == BondState.Active).Select(l => l.OtherPath).ToListAsync(cancellationToken);
            return await needy.OfLinkedAsync(homes, day, cancellationToken);
        }

        private IQueryable<Pair> Pairs(bool linked) => linked ? db.Unscoped<Pair>(Linked) : db.Pairs;

        private async Task<IReadOnlyList<BoardPerson>> NamedAsync(IReadOnlyList<LedgerCard> cards, DateOnly day, bool linked, CancellationToken cancellationToken)
        {
            var ids = cards.Select(card => card.PersonId.Value).ToList();
            var theirs = Pairs(linked).Where(p => ids.Contains(p.SubjectId));
            var pairs = await theirs.HeldOn(day, clock.Today).Concat(theirs.Where(p => p.State == BondState.Proposed))
                .Select(p => new { p.Id, p.State, p.HelperId, p.SubjectId }).ToListAsync(cancellationToken);
            var named = await people.CardsAsync([.. cards.Select(card => card.PersonId), .. pairs.Select(p => p.HelperId)], cancellationToken);
            var helpers = pairs.ToLookup(p => p.SubjectId, p => new PersonsHelper(p.Id, p.State, p.HelperId, named[p.HelperId].Name, named[p.HelperId].OrgName));
            var held = pairs.Where(p => p.State != BondState.Proposed).Select(p => p.SubjectId).ToHashSet();
            return [.. cards.Select(card => new BoardPerson(
                card.PersonId,
                named[card.PersonId].Name,
                card.OrgId,
                named[card.PersonId].OrgName,
                card.Tier,
                card.From,
                [.. helpers[card.PersonId.Value]],
                !held.Contains(card.PersonId.Value)))];
        }
    }
}
