using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>Somebody else than whoever published or corrected the scores makes them final; what the pack attaches to them is proposed, and decided by people.</summary>
internal static class FinaliseScores
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/scoring-rounds/{year}/finalise", (int year) => new Command(year));

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(int Year) : ICommand<Answer>;

    internal sealed record Answer(int Year, int Sheets, int Proposals);

    internal sealed class Handler(AssessmentDb db, ScoringBook book, OutcomeProposals proposals, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.ForChangeAsync(request.Year, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var round = loaded.Value;
            var sheets = await db.ScoreSheets.Where(sheet => sheet.Year == request.Year).OrderBy(sheet => sheet.Id).ToListAsync(cancellationToken);
            var makers = sheets.SelectMany(sheet => sheet.Versions).Select(version => version.By).OfType<UserId>().Distinct().ToList();
            if (round.Finalise(clock.Today, context.Actor.UserId, makers, sheets.Sum(sheet => sheet.Objections.Count(one => one.AnsweredOn is null))) is { } refusal)
                return refusal;
            return new Answer(request.Year, sheets.Count, await proposals.ProposeAsync(sheets, await book.PolicyOfAsync(round, cancellationToken), cancellationToken));
        }
    }
}
