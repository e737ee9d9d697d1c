using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Quotas;

/// <summary>Quota and budget beside those listed, by township and as a whole (rule B2).</summary>
internal static class GetQuota
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/quota", (int? listYear) => new Query(listYear));

    /// <param name="ListYear">Of a list that was fixed; as today's ledger stands where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? ListYear = null) : IQuery<Answer>;

    /// <param name="On">The day at which members and list are taken.</param>
    /// <param name="PartsQuota">What the parts' quotas come to: each is a whole number of people, so that together they may be more or less than that of the whole.</param>
    internal sealed record Answer(int? ListYear, DateOnly On, QuotaPolicy Policy, Row Whole, int PartsQuota, IReadOnlyList<Part> Parts);

    /// <param name="Over">Listed beyond the quota; below zero where places are left.</param>
    /// <param name="Planned">What the tiers of those listed come to by the pack.</param>
    internal sealed record Row(int Members, int Quota, int Listed, int Over, Money Budget, Money Planned);

    /// <summary>A township or work committee.</summary>
    internal sealed record Part(OrgId Id, string Name, Row Figures);

    internal sealed class Handler(QuotaBook book) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await book.ReadAsync(request.ListYear, cancellationToken) is not { } day)
                return SurveyRefusals.NotFound;
            var listed = day.People.ToLookup(one => one.CommitteeId);
            var parts = day.Places.Select(place => new Part(place.Id, place.Name, RowOf(day, place.Members, [.. listed[place.Id]]))).ToList();
            return new Answer(day.ListYear, day.On, day.Policy, RowOf(day, day.Places.Sum(place => place.Members), day.People), parts.Sum(part => part.Figures.Quota), parts);
        }

        private static Row RowOf(QuotaDay day, int members, IReadOnlyList<Ranked> people)
        {
            var quota = day.Policy.Of(members);
            return new Row(members, quota, people.Count, people.Count - quota, day.Policy.Budget(quota), day.Planned(people));
        }
    }
}
