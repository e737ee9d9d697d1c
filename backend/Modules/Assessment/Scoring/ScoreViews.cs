using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>An organisation's sheet in a list. Points are hundredths of a point; an organisation is told its own from the publication on.</summary>
internal sealed record ScoreSheetRow(
    ScoreSheetId Id, int Version, int Year, OrgId OrganisationId, string OrganisationName, int Members, string Class, DateOnly? AgreedOn, bool SelfScored, int? Total, string? Grade, int? Rank,
    int? WorkRank, int? EvaluationRank, int Objections);

/// <param name="Formula">How the points come about, in words.</param>
/// <param name="Counted">Whether the system counts it: the points open what they rest on.</param>
/// <param name="Points">In hundredths; null where nothing was owed or nothing is told yet.</param>
internal sealed record ScoreLine(
    string Code, string Name, string EnglishName, ScoreSource Source, string Formula, string EnglishFormula, int Weight, int Target, int? Done, int? Due, bool Counted, int? SelfPoints,
    string? SelfEvidence, int? GivenPoints, string? GivenReason, int? Points);

/// <param name="Weight">In per cent.</param>
/// <param name="Vote">In basis points.</param>
internal sealed record BallotView(ScoreParty Party, int Weight, DateOnly HeldOn, int Excellent, int Good, int Fair, int Poor, int Vote, string Record);

internal sealed record ScoreVersionView(int Number, DateOnly On, string? Reason, int Total, int Adjustment, IReadOnlyList<ScoredLine> Lines);

internal sealed record ScoreObjectionView(int Number, string Text, DateOnly RaisedOn, bool? Upheld, string? Answer, DateOnly? AnsweredOn);

/// <param name="Evaluation">What the parties think together, in basis points.</param>
/// <param name="Acts">What the round allows and this caller may do.</param>
internal sealed record ScoreSheetView(
    ScoreSheetRow Sheet, int Version, ScoringState State, DateOnly? CountedUntil, DateOnly? ObjectUntil, IReadOnlyList<ScoreLine> Lines, IReadOnlyList<BallotView> Ballots, int? Evaluation,
    int Adjustment, string? AdjustmentReason, IReadOnlyList<ScoreVersionView> Versions, IReadOnlyList<ScoreObjectionView> Objections, IReadOnlyList<string> Acts) : IVersionedView;

/// <summary>Puts words to sheets, and tells an organisation nothing of points before they are published.</summary>
internal sealed class ScoreViews(AssessmentDb db, ScoringBook book, RequestContext context)
{
    private static readonly string[] OfTheBranch = ["agree", "selfScore", "object"];

    private bool IsOfTheCounty => context.Scope.Everything || context.Actor.Posts.Any(post => post.Role is Role.CountyDepartment or Role.Leader or Role.OversightPanel);

    private bool IsDepartment => context.Actor.Posts.Any(post => post.Role == Role.CountyDepartment);

    public bool MayKnow(ScoringRound round) => IsOfTheCounty || round.State is ScoringState.Published or ScoringState.Final;

    /// <summary>The branch itself; nobody else signs or objects for it.</summary>
    public bool IsOwn(ScoreSheet sheet) => context.Actor.Posts.Any(post => post.Role is Role.BranchSecretary or Role.Caseworker && post.Path.Covers(sheet.OrgPath));

    public async Task<IReadOnlyList<ScoreSheetRow>> RowsAsync(IReadOnlyCollection<ScoreSheet> sheets, CancellationToken cancellationToken)
    {
        var years = sheets.Select(sheet => sheet.Year).Distinct().ToList();
        var rounds = await db.ScoringRounds.Where(round => years.Contains(round.Year)).ToDictionaryAsync(round => round.Year, cancellationToken);
        var rows = new Dictionary<int, ScoringPolicy>();
        foreach (var round in rounds.Values)
            rows[round.Year] = await book.PolicyOfAsync(round, cancellationToken);
        return [.. sheets.Select(sheet => Row(sheet, rounds[sheet.Year], rows[sheet.Year]))];
    }

    public async Task<ScoreSheetView> ViewAsync(ScoreSheet sheet, ScoringRound round, CancellationToken cancellationToken)
    {
        var (policy, known) = (await book.PolicyOfAsync(round, cancellationToken), MayKnow(round));
        IReadOnlyList<ScoreBallot> ballots = known ? [.. sheet.Ballots.OrderBy(ballot => ballot.Party)] : [];
        return new ScoreSheetView(
            Row(sheet, round, policy),
            sheet.Version,
            round.State,
            round.CountedUntil,
            round.ObjectUntil,
            [.. policy.Indicators.Select(indicator => Line(sheet.Find(indicator.Code)!, indicator, policy, known))],
            [.. ballots.Select(b => new BallotView(b.Party, policy.Parties.Of(b.Party), b.HeldOn, b.Excellent, b.Good, b.Fair, b.Poor, b.Vote, b.Record))],
            ballots.Count == 0 ? null : Reckoning.Together(ballots.Select(b => (policy.Parties.Of(b.Party), b.Vote))),
            known ? sheet.Adjustment : 0,
            known ? sheet.AdjustmentReason : null,
            [.. sheet.Versions.OrderByDescending(v => v.Number).Select(v => new ScoreVersionView(v.Number, v.On, v.Reason, v.Total, v.Adjustment, v.Lines))],
            [.. sheet.Objections.OrderBy(o => o.Number).Select(o => new ScoreObjectionView(o.Number, o.Text, o.RaisedOn, o.Upheld, o.Answer, o.AnsweredOn))],
            Acts(sheet, round));
    }

    private List<string> Acts(ScoreSheet sheet, ScoringRound round) =>
    [
        .. round.Acts.Where(act => OfTheBranch.Contains(act, StringComparer.Ordinal)
            ? IsOwn(sheet) && (act != "agree" || sheet.AgreedOn is null)
            : IsDepartment && act is not ("freeze" or "publish" or "finalise" or "decide")),
    ];

    private ScoreSheetRow Row(ScoreSheet sheet, ScoringRound round, ScoringPolicy policy)
    {
        var known = MayKnow(round);
        return new ScoreSheetRow(
            sheet.Id,
            sheet.Version,
            sheet.Year,
            sheet.OrgId,
            sheet.Name,
            sheet.Members,
            policy.Classes.FirstOrDefault(one => one.Code == sheet.Class)?.Chinese ?? sheet.Class,
            sheet.AgreedOn,
            sheet.Items.Where(item => item.Source == ScoreSource.SelfScored).All(item => item.SelfPoints is not null),
            known ? sheet.Total : null,
            known && sheet.Total is { } total && round.State is ScoringState.Published or ScoringState.Final ? policy.GradeOf(total).Chinese : null,
            known ? sheet.Rank : null,
            known ? sheet.WorkRank : null,
            known ? sheet.EvaluationRank : null,
            sheet.Objections.Count(one => one.AnsweredOn is null));
    }

    private static ScoreLine Line(ScoreItem item, ScoreIndicator indicator, ScoringPolicy policy, bool known) => new(
        item.Code,
        indicator.Chinese,
        indicator.English,
        item.Source,
        ScoringWords.Chinese(indicator, policy),
        ScoringWords.English(indicator, policy),
        item.Weight,
        item.Target,
        known ? item.Done : null,
        known ? item.Due : null,
        ScoringBook.IsCounted(item.Source),
        item.SelfPoints,
        item.SelfEvidence,
        known ? item.GivenPoints : null,
        known ? item.GivenReason : null,
        known ? item.Points : null);
}
