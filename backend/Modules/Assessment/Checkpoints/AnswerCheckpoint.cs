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

namespace Assistance.Assessment.Checkpoints;

/// <summary>The helper's branch says what it found: the plan, the effect, and after a year where the pair goes (rule C1).</summary>
internal static class AnswerCheckpoint
{
    private const int LongText = 2000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/checkpoints/{checkpointId}/answer", (CheckpointId checkpointId, Command body) => body with { CheckpointId = checkpointId });

    /// <param name="Direction">Owed after a year, and refused before.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Command(string Finding, CheckpointDirection? Direction = null) : ICommand<Done>
    {
        [JsonIgnore]
        public CheckpointId CheckpointId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Finding).NotEmpty().MaximumLength(LongText);
    }

    internal sealed class Handler(AssessmentDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Checkpoints.Where(c => c.Id == request.CheckpointId), CheckpointRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            return loaded.Value.Answer(request.Finding, request.Direction, clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }
    }
}
