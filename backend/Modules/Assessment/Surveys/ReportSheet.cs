using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Surveys;

/// <summary>The branch hands its sheet to the township: everybody on it was looked at, and somebody answers for it (rule B13).</summary>
internal static class ReportSheet
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/survey-sheets/{sheetId}/report", (SheetId sheetId) => new Command(sheetId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(SheetId SheetId) : ICommand<Done>;

    internal sealed class Handler(AssessmentDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var sheet = await db.LoadForChangeAsync(db.Sheets.Where(s => s.Id == request.SheetId), SurveyRefusals.SheetNotFound, cancellationToken);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            return sheet.Value.Report(clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }
    }
}
