using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Surveys;

/// <summary>The branch names somebody who is not in the ledger and ought to be looked at; the way in is an application.</summary>
internal static class AddCandidate
{
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/survey-sheets/{sheetId}/candidates", (SheetId sheetId, Command body) => body with { SheetId = sheetId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(PersonId PersonId, string Reason) : ICommand<Done>
    {
        [JsonIgnore]
        public SheetId SheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ShortText);
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
            return sheet.Value.AddCandidate(person, request.Reason) is { } refusal ? refusal : Done.Value;
        }
    }
}
