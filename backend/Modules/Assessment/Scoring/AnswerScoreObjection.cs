using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>The department answers an objection; where it is upheld, the sheet is corrected by itself, and both versions stay.</summary>
internal static class AnswerScoreObjection
{
    private const int LongText = 2000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/score-sheets/{scoreSheetId}/objections/{number}/answer", (ScoreSheetId scoreSheetId, int number, Command body) => body with { ScoreSheetId = scoreSheetId, Number = number });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(bool Upheld, string Answer) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }

        [JsonIgnore]
        public int Number { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotEmpty().MaximumLength(LongText);
    }

    internal sealed class Handler(ScoringBook book, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            return sheet.Answer(round, request.Number, request.Upheld, request.Answer, clock.Today) is { } refusal ? refusal : Done.Value;
        }
    }
}
