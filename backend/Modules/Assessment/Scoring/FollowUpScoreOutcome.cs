using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>What was done after a decision (rules C5, C6): a talk, training, a secondment, a probation, being eligible again.</summary>
internal static class FollowUpScoreOutcome
{
    private const int LongText = 2000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/score-outcomes/{scoreOutcomeId}/follow-ups", (ScoreOutcomeId scoreOutcomeId, Command body) => body with { ScoreOutcomeId = scoreOutcomeId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(FollowUpKind Kind, DateOnly On, string Text) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreOutcomeId ScoreOutcomeId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().MaximumLength(LongText);
    }

    internal sealed class Handler(AssessmentDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.ScoreOutcomes.Where(o => o.Id == request.ScoreOutcomeId), OutcomeRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            return loaded.Value.FollowUp(request.Kind, request.On, request.Text, clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }
    }
}
