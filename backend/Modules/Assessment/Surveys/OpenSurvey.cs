using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>The county opens a survey on a day of its own and sets the last day to report (rule B13: 务必于月日前); otherwise the calendar does.</summary>
internal static class OpenSurvey
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/surveys", (Command body) => body);

    /// <param name="ListYear">The year of the list that comes of it: this one or the next.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(int ListYear, DateOnly DueOn) : ICommand<Answer>;

    internal sealed record Answer(int ListYear, int Sheets);

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, SurveyOpening opening, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            if (request.ListYear < today.Year || request.ListYear > today.Year + 1)
                return SurveyRefusals.NotTheYear;
            if (request.DueOn <= today)
                return SurveyRefusals.DuePast;
            if (await db.Surveys.AnyAsync(s => s.ListYear == request.ListYear, cancellationToken))
                return SurveyRefusals.OpenAlready;
            var county = (await organisations.CountyAsync(cancellationToken))!;
            var sheets = await opening.OpenAsync(county, request.ListYear, today, request.DueOn, cancellationToken);
            // Two at once: the index lets one in.
            return await db.TrySaveAsync(cancellationToken) ? new Answer(request.ListYear, sheets) : SurveyRefusals.OpenAlready;
        }
    }
}
