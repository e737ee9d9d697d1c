using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>What an indicator's points rest on: every pair, visit and promise that was counted, or was not there.</summary>
internal static class GetScoreEvidence
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/score-sheets/{scoreSheetId}/evidence/{code}", (ScoreSheetId scoreSheetId, string code, int? number) => new Query(scoreSheetId, code, number));

    /// <param name="Number">1 for the freeze, more for each time that it was counted anew; the last where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ScoreSheetId ScoreSheetId, string Code, int? Number = null) : IQuery<Answer>;

    internal sealed record Answer(string Code, int Number, DateOnly CountedUntil, DateOnly CountedOn, int Done, int Due, IReadOnlyList<EvidenceRow> Facts);

    /// <param name="PairId">Null where the promise was made to a village.</param>
    /// <param name="VisitId">The visit that was made within the time; null where there was none.</param>
    internal sealed record EvidenceRow(
        HelpFactKind Kind, Guid SubjectId, PairId? PairId, BranchLinkId? LinkId, string? HelperName, string? BeneficiaryName, DateOnly From, DateOnly Until, bool Met, VisitId? VisitId);

    internal sealed class Handler(AssessmentDb db, IPairs pairs, IPeople people) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.ScoreSheets.AnyAsync(sheet => sheet.Id == request.ScoreSheetId, cancellationToken))
                return ScoringRefusals.SheetNotFound;
            var measures = db.ScoreMeasures.Where(one => one.SheetId == request.ScoreSheetId && one.Code == request.Code);
            if (request.Number is { } number)
                measures = measures.Where(one => one.Number == number);
            if (await measures.OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken) is not { } measure)
                return ScoringRefusals.NotCounted;
            var cards = await pairs.CardsAsync([.. measure.Facts.Select(fact => new PairId(fact.BondId)).Distinct()], cancellationToken);
            var names = await people.CardsAsync([.. cards.Values.SelectMany(card => new[] { card.HelperId, card.BeneficiaryId }).Distinct()], cancellationToken);
            return new Answer(measure.Code, measure.Number, measure.CountedUntil, measure.CountedOn, measure.Done, measure.Due, [.. measure.Facts.Select(fact => Row(fact, cards, names))]);
        }

        private static EvidenceRow Row(FrozenFact fact, IReadOnlyDictionary<PairId, PairCard> pairs, IReadOnlyDictionary<PersonId, PersonCard> names)
        {
            var pair = pairs.GetValueOrDefault(new PairId(fact.BondId));
            return new EvidenceRow(
                fact.Kind,
                fact.SubjectId,
                pair?.Id,
                pair is null ? new BranchLinkId(fact.BondId) : null,
                pair is null ? null : names[pair.HelperId].Name,
                pair is null ? null : names[pair.BeneficiaryId].Name,
                fact.From,
                fact.Until,
                fact.Met,
                fact.ProofId is { } visit ? new VisitId(visit) : null);
        }
    }
}
