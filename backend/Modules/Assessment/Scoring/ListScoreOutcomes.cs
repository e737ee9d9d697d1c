using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>What the rules propose after a year's assessment, and what people decided.</summary>
internal static class ListScoreOutcomes
{
    private static readonly SortMap<ScoreOutcome, ScoreOutcomeId> Sorts = new SortMap<ScoreOutcome, ScoreOutcomeId>(o => o.Id, "organisation")
        .By("organisation", o => o.OrgPath).By("proposedOn", o => o.ProposedOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/score-outcomes", ([AsParameters] PageRequest page, [AsParameters] ScoreOutcomeFilter filter) => new Query(page, filter));

    [Allow(Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ScoreOutcomeFilter Filter) : IQuery<Page<ScoreOutcomeRow>>;

    internal sealed class Handler(AssessmentDb db, OutcomeViews views) : IQueryHandler<Query, Page<ScoreOutcomeRow>>
    {
        public async Task<Result<Page<ScoreOutcomeRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            IQueryable<ScoreOutcome> outcomes = db.ScoreOutcomes;
            if (filter.Year is { } year)
                outcomes = outcomes.Where(o => o.Year == year);
            if (filter.Kind is { } kind)
                outcomes = outcomes.Where(o => o.Kind == kind);
            if (filter.State is { } state)
                outcomes = outcomes.Where(o => o.State == state);
            var page = await outcomes.ToPageAsync(request.Page, Sorts, o => o, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<ScoreOutcomeRow>(await views.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

/// <summary>Which proposals are wanted; all in scope where nothing is said.</summary>
internal sealed record ScoreOutcomeFilter(int? Year = null, OutcomeKind? Kind = null, OutcomeState? State = null);
