using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Surveys;

/// <summary>The township gives a sheet back, and says why.</summary>
internal static class ReturnSheet
{
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/survey-sheets/{sheetId}/return", (SheetId sheetId, Command body) => body with { SheetId = sheetId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<Done>
    {
        [JsonIgnore]
        public SheetId SheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ShortText);
    }

    internal sealed class Handler(AssessmentDb db, SheetSides sides) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var sheet = await db.LoadForChangeAsync(db.Sheets.Where(s => s.Id == request.SheetId), SurveyRefusals.SheetNotFound, cancellationToken);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            if (!sides.MayConfirm(sheet.Value))
                return SurveyRefusals.NotConfirmer;
            return sheet.Value.Return(request.Reason) is { } refusal ? refusal : Done.Value;
        }
    }
}
