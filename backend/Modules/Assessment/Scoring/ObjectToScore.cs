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

/// <summary>An organisation says that its score is wrong; it is answered before anything is final.</summary>
internal static class ObjectToScore
{
    private const int LongText = 2000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/score-sheets/{scoreSheetId}/objections", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Command(string Text) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().MaximumLength(LongText);
    }

    internal sealed class Handler(ScoringBook book, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            return sheet.Object(round, request.Text, clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }
    }
}
