using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>How a party voted on an organisation (rule C3): sums, never who voted how; one input among others (rule C7).</summary>
internal static class RecordBallot
{
    private const int ShortText = 400;
    private const int MostVotes = 100_000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/score-sheets/{scoreSheetId}/ballots", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    /// <param name="Record">Where it was held, and who counted.</param>
    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(ScoreParty Party, DateOnly HeldOn, int Excellent, int Good, int Fair, int Poor, string Record) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Excellent).InclusiveBetween(0, MostVotes);
            RuleFor(c => c.Good).InclusiveBetween(0, MostVotes);
            RuleFor(c => c.Fair).InclusiveBetween(0, MostVotes);
            RuleFor(c => c.Poor).InclusiveBetween(0, MostVotes);
            RuleFor(c => c.Excellent).Must((ballot, _) => ballot.Excellent + ballot.Good + ballot.Fair + ballot.Poor > 0).WithMessage("至少应有一票。");
            RuleFor(c => c.Record).NotEmpty().MaximumLength(ShortText);
        }
    }

    internal sealed class Handler(ScoringBook book, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            var count = new BallotCount(request.HeldOn, request.Excellent, request.Good, request.Fair, request.Poor, request.Record);
            if (sheet.Vote(round, request.Party, count, clock.Today) is { } refusal)
                return refusal;
            sheet.Reckon(await book.PolicyOfAsync(round, cancellationToken));
            return Done.Value;
        }
    }
}
