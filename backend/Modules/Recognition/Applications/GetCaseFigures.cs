using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Applications;

/// <param name="Overdue">Of those under way, those whose step or whole time has run out.</param>
/// <param name="Held">Of those under way, those under objection.</param>
internal sealed record CaseFigures(int Open, int Overdue, int Held, IReadOnlyList<StageCount> Stages);

internal sealed record StageCount(CaseStage Stage, int Count);

/// <summary>How many cases stand where.</summary>
internal static class GetCaseFigures
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/case-figures", ([AsParameters] CaseFilter filter) => new Query(filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CaseFilter Filter) : IQuery<CaseFigures>;

    internal sealed class Handler(RecognitionDb db, CaseSearch search) : IQueryHandler<Query, CaseFigures>
    {
        public async Task<Result<CaseFigures>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await search.FindAsync(db.Cases, request.Filter, cancellationToken);
            var stages = await rows.GroupBy(c => c.Stage).Select(g => new { Stage = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
            var overdue = await search.FindAsync(rows, new CaseFilter(Overdue: true), cancellationToken);
            return new CaseFigures(
                stages.Where(s => s.Stage.IsOpen()).Sum(s => s.Count),
                await overdue.CountAsync(cancellationToken),
                await rows.CountAsync(c => c.OpenKey != null && c.Held, cancellationToken),
                [.. stages.OrderBy(s => s.Stage).Select(s => new StageCount(s.Stage, s.Count))]);
        }
    }
}
