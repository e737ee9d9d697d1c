using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Quotas;

/// <summary>Whose ranking.</summary>
/// <param name="ListYear">Of a list that was fixed; as today's ledger stands where none is named.</param>
/// <param name="CommitteeId">Of a township or work committee; of all within reach where none is named.</param>
internal sealed record RankingFilter(int? ListYear = null, OrgId? CommitteeId = null);

/// <summary>Somebody's place in the ranking.</summary>
/// <param name="Because">The first key in which they differ from the nearest one on the other side of the line; null where there is none.</param>
/// <param name="Tied">Equal in everything with somebody on the other side of the line: people have to decide.</param>
/// <param name="Planned">By the tier, from the pack.</param>
internal sealed record RankingRow(
    int Number, PersonId PersonId, string Name, string OrganisationName, NeedTier Tier, Money? PerCapita, DateOnly? BirthDate, DateOnly Since, bool Within, RankKey? Because, bool Tied, Money Planned);

/// <summary>The people behind a quota: who is within it, who is beyond it, and by what (rule B2).</summary>
internal static class ListRanking
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/quota-ranking", ([AsParameters] PageRequest page, [AsParameters] RankingFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, RankingFilter Filter) : IQuery<Page<RankingRow>>;

    internal sealed class Handler(QuotaBook book) : IQueryHandler<Query, Page<RankingRow>>
    {
        public async Task<Result<Page<RankingRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await book.ReadAsync(request.Filter.ListYear, cancellationToken) is not { } day)
                return SurveyRefusals.NotFound;
            var (members, people) = request.Filter.CommitteeId is { } id
                ? (day.Places.FirstOrDefault(place => place.Id == id)?.Members ?? 0, day.People.Where(one => one.CommitteeId == id))
                : (day.Places.Sum(place => place.Members), day.People);
            return Ranking.Of(people, day.Policy.Of(members), day.Policy.Order).Select(place => Row(place, day)).ToList().ToPage(request.Page);
        }

        private static RankingRow Row(RankedPlace place, QuotaDay day) => new(
            place.Number, place.Person.PersonId, place.Person.Name, place.Person.Place, place.Person.Tier, place.Person.PerCapita, place.Person.BirthDate, place.Person.Since,
            place.Within, place.Because, place.Tied, day.Amounts.GetValueOrDefault(place.Person.Tier));
    }
}
