using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Surveys;

/// <summary>Says who of the branch is responsible for its part of the survey (rule B13: 指定专人负责).</summary>
internal static class NameResponsible
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/survey-sheets/{sheetId}/responsible", (SheetId sheetId, Command body) => body with { SheetId = sheetId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(PersonId PersonId) : ICommand<Done>
    {
        [JsonIgnore]
        public SheetId SheetId { get; init; }
    }

    internal sealed class Handler(AssessmentDb db, IPeople people) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var sheet = await db.LoadForChangeAsync(db.Sheets.Where(s => s.Id == request.SheetId), SurveyRefusals.SheetNotFound, cancellationToken);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return SurveyRefusals.PersonNotFound;
            return sheet.Value.Name(person) is { } refusal ? refusal : Done.Value;
        }
    }
}
