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
using Assistance.Pairing.Pairs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>The members of one branch, with whom each looks after and how many more they may.</summary>
internal static class ListBoardHelpers
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairing-board/helpers", (
            [AsParameters] PageRequest page, OrgId branchId, string? search, bool? gap) => new Query(page, branchId, search, gap));

    /// <param name="Gap">Only those who look after fewer people than the policy asks.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, OrgId BranchId, string? Search = null, bool? Gap = null) : IQuery<Page<BoardHelper>>;

    internal sealed record HelpedPerson(PairId PairId, BondState State, PersonId PersonId, string Name, string OrganisationName, NeedTier? Tier);

    /// <param name="FreeSeats">How many more people the policy lets them look after.</param>
    internal sealed record BoardHelper(PersonId PersonId, string Name, IReadOnlyList<HelpedPerson> People, bool Gap, int FreeSeats);

    internal sealed class Handler(PairingDb db, IPeople people, PairsDue due, BusinessClock clock) : IQueryHandler<Query, Page<BoardHelper>>
    {
        public async Task<Result<Page<BoardHelper>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var policy = await due.PolicyAsync(clock.Today, cancellationToken);
            var members = (await people.OfOrganisationAsync(request.BranchId, cancellationToken))
                .Where(card => request.Search is not { Length: > 0 } search || card.Name.Contains(search, StringComparison.OrdinalIgnoreCase));
            var pairs = await db.Pairs.Where(p => p.HelperOrgId == request.BranchId && (p.State == BondState.Active || p.State == BondState.Proposed))
                .Select(p => new { p.Id, p.State, p.HelperId, p.SubjectId }).ToListAsync(cancellationToken);
            var helped = await people.CardsAsync([.. pairs.Select(p => new PersonId(p.SubjectId))], cancellationToken);
            var byHelper = pairs.ToLookup(p => p.HelperId, p =>
            {
                var card = helped[new PersonId(p.SubjectId)];
                return new HelpedPerson(p.Id, p.State, card.Id, card.Name, card.OrgName, card.Tier);
            });
            var rows = members.Select(card =>
            {
                var own = byHelper[card.Id].ToList();
                return new BoardHelper(
                    card.Id,
                    card.Name,
                    own,
                    own.Count(p => p.State == BondState.Active) < policy.MinimumBeneficiariesPerHelper,
                    Math.Max(0, policy.MaximumBeneficiariesPerHelper - own.Count));
            });
            return MemoryPages.Take(rows.Where(row => request.Gap is null || row.Gap == request.Gap), request.Page, row => $"{row.Name} {row.PersonId}");
        }
    }
}
