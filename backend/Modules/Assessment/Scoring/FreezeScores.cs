using System.Text.Json.Serialization;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>The department counts the year up to a day and freezes what was counted: later changes of a visit or a promise move no points by themselves.</summary>
internal static class FreezeScores
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/scoring-rounds/{year}/freeze", (int year, Command body) => body with { Year = year });

    /// <param name="Until">The last day that is counted.</param>
    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly Until) : ICommand<Answer>
    {
        [JsonIgnore]
        public int Year { get; init; }
    }

    internal sealed record Answer(int Year, int Sheets);

    internal sealed class Handler(AssessmentDb db, ScoringBook book, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var round = await book.ForChangeAsync(request.Year, cancellationToken);
            if (round.Refusal is not null)
                return round.Refusal;
            if (round.Value.Freeze(request.Until, clock.Today) is { } refusal)
                return refusal;
            var sheets = await db.ScoreSheets.AsTracking().Where(sheet => sheet.Year == request.Year).OrderBy(sheet => sheet.Id).ToListAsync(cancellationToken);
            await book.CountAsync(round.Value, sheets, await book.PolicyOfAsync(round.Value, cancellationToken), cancellationToken);
            return new Answer(request.Year, sheets.Count);
        }
    }
}
