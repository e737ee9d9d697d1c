using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>How far a survey has come, by township: who has reported, who is late, what was found.</summary>
internal static class GetSurveyProgress
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/survey-progress", (int? listYear) => new Query(listYear));

    /// <param name="ListYear">The latest where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? ListYear = null) : IQuery<Answer>;

    internal sealed record Answer(int ListYear, DateOnly OpenedOn, DateOnly DueOn, DateOnly? FixedOn, string? FixedBecause, SurveyProgress Whole, IReadOnlyList<Part> Parts);

    /// <summary>A township or work committee.</summary>
    internal sealed record Part(OrgId Id, string Name, SurveyProgress Progress);

    internal sealed class Handler(AssessmentDb db, SurveyCounts counts, IOrganisations organisations) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var survey = await db.Surveys.Where(s => request.ListYear == null || s.ListYear == request.ListYear).OrderByDescending(s => s.ListYear).FirstOrDefaultAsync(cancellationToken);
            if (survey is null)
                return SurveyRefusals.NotFound;
            var parts = await counts.OfAsync(survey.ListYear, cancellationToken);
            var cards = await organisations.CardsAsync([.. parts.Keys], cancellationToken);
            return new Answer(
                survey.ListYear, survey.OpenedOn, survey.DueOn, survey.FixedOn, survey.FixedBecause, SurveyProgress.Sum([.. parts.Values]),
                [.. parts.OrderBy(part => cards[part.Key].Path).Select(part => new Part(part.Key, cards[part.Key].Name, part.Value))]);
        }
    }
}
