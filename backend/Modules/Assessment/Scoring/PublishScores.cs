using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Messaging.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>The department tells the organisations their scores; from that day on they object.</summary>
internal static class PublishScores
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/scoring-rounds/{year}/publish", (int year) => new Command(year));

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(int Year) : ICommand<Answer>;

    internal sealed record Answer(int Year, DateOnly ObjectUntil);

    internal sealed class Handler(AssessmentDb db, ScoringBook book, INotifier notifier, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.ForChangeAsync(request.Year, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (round, by) = (loaded.Value, context.Actor.UserId);
            if (round.RefuseTo("publish") is { } illegal)
                return illegal;
            var policy = await book.PolicyOfAsync(round, cancellationToken);
            var sheets = await db.ScoreSheets.AsTracking().Where(sheet => sheet.Year == request.Year).OrderBy(sheet => sheet.Id).ToListAsync(cancellationToken);
            if (sheets.Select(sheet => sheet.Incomplete(policy)).FirstOrDefault(refusal => refusal is not null) is { } incomplete)
                return incomplete;
            if (round.Publish(clock.Today, policy.ObjectionDays, by) is { } refused)
                return refused;
            foreach (var sheet in sheets)
            {
                sheet.Reckon(policy);
                sheet.Keep(clock.Today, by, reason: null);
            }

            ScoringBook.Rank(sheets);
            foreach (var sheet in sheets)
                await TellAsync(sheet, round, cancellationToken);
            return new Answer(request.Year, round.ObjectUntil!.Value);
        }

        private Task<int> TellAsync(ScoreSheet sheet, ScoringRound round, CancellationToken cancellationToken) => notifier.SendAsync(
            new Reminder(
                "scoresPublished",
                "scoreSheet",
                sheet.Id.ToString(),
                round.PublishedOn!.Value,
                $"{sheet.Year} 年度帮扶工作年终考核成绩已公布，如有异议请在 {round.ObjectUntil:yyyy-MM-dd} 前提出。",
                $"The scores of {sheet.Year} are published; objections are heard until {round.ObjectUntil:yyyy-MM-dd}.",
                round.ObjectUntil,
                Recipients.At(sheet.OrgPath, Role.BranchSecretary)),
            cancellationToken);
    }
}
