using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Projects.Data;
using Assistance.Projects.Trainings.Duties;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Talks;

/// <summary>A quarter's talks, village by village, against what the pack asks for (rule E1).</summary>
internal static class GetTalkQuarter
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/talk-quarter", (DateOnly? day) => new Query(day));

    /// <param name="Day">Any day of it; this quarter where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DateOnly? Day) : IQuery<TalkQuarter>;

    internal sealed class Handler(ProjectsDb db, DutyDesk desk) : IQueryHandler<Query, TalkQuarter>
    {
        public async Task<Result<TalkQuarter>> Handle(Query request, CancellationToken cancellationToken)
        {
            var quarter = TrainingQuarter.Of(request.Day ?? desk.Today);
            var (first, last) = (quarter.First, quarter.Last);
            var villages = await desk.VillagesAsync(last < desk.Today ? last : desk.Today, cancellationToken);
            var held = await db.Talks.Where(t => t.On >= first && t.On <= last).GroupBy(t => t.PlaceId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
            var rows = villages.Select(village =>
            {
                var (owed, count) = (village.Policy.Talks?.PerQuarter ?? 0, held.GetValueOrDefault(village.Card.Id));
                return new TalkQuarterVillage(village.Card.Id, village.Card.Name, village.Township?.Name, owed, count, Math.Max(0, owed - count));
            }).Where(row => row.Owed > 0 || row.Held > 0).OrderByDescending(row => row.Missing).ThenBy(row => row.TownshipName, StringComparer.Ordinal).ThenBy(row => row.PlaceId).ToList();
            return new TalkQuarter(quarter.Year, quarter.Number, first, last, rows.Sum(row => row.Held), rows.Count(row => row.Missing > 0), rows);
        }
    }
}

/// <param name="Talks">In all.</param>
/// <param name="Owing">Villages with fewer than are asked for.</param>
internal sealed record TalkQuarter(int Year, int Quarter, DateOnly First, DateOnly Last, int Talks, int Owing, IReadOnlyList<TalkQuarterVillage> Villages);

/// <param name="Owed">In the quarter, at least; zero where the pack asks for none.</param>
internal sealed record TalkQuarterVillage(OrgId PlaceId, string PlaceName, string? TownshipName, int Owed, int Held, int Missing);
