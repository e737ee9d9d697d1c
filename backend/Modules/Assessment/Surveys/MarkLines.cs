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

/// <summary>The branch says what it found of one or of many on its sheet, or takes it back.</summary>
internal static class MarkLines
{
    private const int Most = 500;
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/survey-sheets/{sheetId}/findings", (SheetId sheetId, Command body) => body with { SheetId = sheetId });

    /// <param name="Finding">Null takes back what was found.</param>
    /// <param name="NewTier">Owed where the finding is <c>changeTier</c>.</param>
    /// <param name="Reason">Owed unless the finding is <c>unchanged</c>.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<PersonId> PersonIds, SurveyFinding? Finding = null, NeedTier? NewTier = null, string? Reason = null) : ICommand<Done>
    {
        [JsonIgnore]
        public SheetId SheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.PersonIds.Count).InclusiveBetween(1, Most).OverridePropertyName("personIds");
            RuleFor(c => c.Reason).MaximumLength(ShortText);
        }
    }

    internal sealed class Handler(AssessmentDb db, IPeople people) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var sheet = await db.LoadForChangeAsync(db.Sheets.Where(s => s.Id == request.SheetId), SurveyRefusals.SheetNotFound, cancellationToken);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            var named = request.PersonIds.Distinct().ToList();
            foreach (var person in named.Where(person => !sheet.Value.Lines.Any(line => line.PersonId == person)))
            {
                if (await people.FindInScopeAsync(person, cancellationToken) is null)
                    return SurveyRefusals.PersonNotFound;
            }

            return sheet.Value.Mark(named, request.Finding, request.NewTier, request.Reason) is { } refusal ? refusal : Done.Value;
        }
    }
}
