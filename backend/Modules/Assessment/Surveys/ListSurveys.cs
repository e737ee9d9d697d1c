using Assistance.Assessment.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>The surveys, the latest year first, and how far each has come within the caller's reach.</summary>
internal static class ListSurveys
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/surveys", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<SurveyRow> Items);

    /// <param name="FixedBecause">Why the list was fixed before every township had confirmed.</param>
    internal sealed record SurveyRow(int ListYear, DateOnly OpenedOn, DateOnly DueOn, DateOnly? FixedOn, string? FixedBecause, SurveyProgress Progress);

    internal sealed class Handler(AssessmentDb db, SurveyCounts counts) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var surveys = await db.Surveys.OrderByDescending(s => s.ListYear).ToListAsync(cancellationToken);
            var rows = new List<SurveyRow>();
            foreach (var survey in surveys)
            {
                var parts = await counts.OfAsync(survey.ListYear, cancellationToken);
                rows.Add(new SurveyRow(survey.ListYear, survey.OpenedOn, survey.DueOn, survey.FixedOn, survey.FixedBecause, SurveyProgress.Sum([.. parts.Values])));
            }

            return new Answer(rows);
        }
    }
}
