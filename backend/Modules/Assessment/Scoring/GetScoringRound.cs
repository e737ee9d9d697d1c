using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>A year's assessment: how far it has come within the caller's reach, and the published rule by which everybody is scored.</summary>
internal static class GetScoringRound
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/scoring-rounds/{year}", (int year) => new Query(year));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int Year) : IQuery<Answer>;

    /// <param name="Acts">What the round allows and this caller may do.</param>
    internal sealed record Answer(
        int Year, int Version, ScoringState State, DateOnly OpenedOn, DateOnly? CountedUntil, DateOnly? PublishedOn, DateOnly? ObjectUntil, DateOnly? FinalOn, string PackName, ScoringProgress Progress,
        IReadOnlyList<IndicatorView> Indicators, string TotalFormula, string EnglishTotalFormula, ScoringPolicy Policy, IReadOnlyList<string> Acts) : IVersionedView;

    /// <param name="Voted">Evaluated by all three parties.</param>
    internal sealed record ScoringProgress(int Sheets, int Agreed, int SelfScored, int Voted, int Given, int Objections);

    internal sealed record IndicatorView(string Code, string Name, string EnglishName, ScoreSource Source, int Weight, string Formula, string EnglishFormula);

    internal sealed class Handler(AssessmentDb db, ScoringBook book, IPolicies policies, RequestContext context) : IQueryHandler<Query, Answer>
    {
        private static readonly string[] OfTheRound = ["freeze", "publish", "finalise", "decide"];

        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await book.FindAsync(request.Year, cancellationToken) is not { } round)
                return ScoringRefusals.NotFound;
            var policy = await book.PolicyOfAsync(round, cancellationToken);
            var sheets = await db.ScoreSheets.Where(sheet => sheet.Year == request.Year).ToListAsync(cancellationToken);
            var parties = Enum.GetValues<ScoreParty>().Where(party => policy.Parties.Of(party) > 0).ToList();
            var mayAct = context.Actor.Posts.Any(post => post.Role == Role.CountyDepartment);
            return new Answer(
                round.Year,
                round.Version,
                round.State,
                round.OpenedOn,
                round.CountedUntil,
                round.PublishedOn,
                round.ObjectUntil,
                round.FinalOn,
                (await policies.GetAsync(round.PackId, cancellationToken)).Name,
                new ScoringProgress(
                    sheets.Count,
                    sheets.Count(sheet => sheet.AgreedOn is not null),
                    sheets.Count(sheet => sheet.Items.Where(Asked).All(item => item.SelfPoints is not null)),
                    sheets.Count(sheet => parties.TrueForAll(party => sheet.Ballots.Any(ballot => ballot.Party == party))),
                    sheets.Count(sheet => sheet.Items.Where(Asked).All(item => item.GivenPoints is not null)),
                    sheets.Sum(sheet => sheet.Objections.Count(objection => objection.AnsweredOn is null))),
                [.. policy.Indicators.Select(one => new IndicatorView(one.Code, one.Chinese, one.English, one.CountedFrom, one.Weight, ScoringWords.Chinese(one, policy), ScoringWords.English(one, policy)))],
                ScoringWords.ChineseTotal,
                ScoringWords.EnglishTotal,
                policy,
                [.. round.Acts.Where(act => mayAct && OfTheRound.Contains(act, StringComparer.Ordinal))]);
        }

        private static bool Asked(ScoreItem item) => item.Source == ScoreSource.SelfScored;
    }
}
