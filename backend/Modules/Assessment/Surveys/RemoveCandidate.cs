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

/// <summary>The branch takes a candidate off its sheet again.</summary>
internal static class RemoveCandidate
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Delete, "/survey-sheets/{sheetId}/candidates/{personId}", (SheetId sheetId, PersonId personId) => new Command(sheetId, personId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(SheetId SheetId, PersonId PersonId) : ICommand<Done>;

    internal sealed class Handler(AssessmentDb db, IPeople people) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var sheet = await db.LoadForChangeAsync(db.Sheets.Where(s => s.Id == request.SheetId), SurveyRefusals.SheetNotFound, cancellationToken);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            if (!sheet.Value.Lines.Any(line => line.PersonId == request.PersonId) && await people.FindInScopeAsync(request.PersonId, cancellationToken) is null)
                return SurveyRefusals.PersonNotFound;
            return sheet.Value.RemoveCandidate(request.PersonId) is { } refusal ? refusal : Done.Value;
        }
    }
}
