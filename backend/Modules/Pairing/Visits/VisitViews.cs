using System.Linq.Expressions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Visits;

/// <param name="Day">When it was made, or is planned for.</param>
/// <param name="Cash">In fen.</param>
/// <param name="GoodsWorth">In fen.</param>
/// <param name="Corrections">What it said before, the first first.</param>
/// <param name="PhotoCount">Of those that were not withdrawn.</param>
/// <param name="MayCorrect">Whether it is the caller's to correct, and still can be; said where the bond is shown.</param>
internal sealed record VisitView(
    VisitId Id,
    int Version,
    PairId? PairId,
    BranchLinkId? LinkId,
    Guid SubjectId,
    VisitState State,
    VisitOccasion Occasion,
    string? Campaign,
    DateOnly Day,
    DateOnly? PlannedFor,
    DateOnly? MadeOn,
    string? Place,
    string? Findings,
    Money Cash,
    string? Goods,
    Money GoodsWorth,
    string? Source,
    string? CancelReason,
    IReadOnlyList<VisitCorrectionView> Corrections,
    int PhotoCount,
    bool MayCorrect = false) : IVersionedView
{
    public static readonly Expression<Func<Visit, VisitView>> Select = v => new VisitView(
        v.Id, v.Version, v.PairId, v.LinkId, v.SubjectId, v.State, v.Occasion, v.Campaign, v.Day, v.PlannedFor, v.MadeOn, v.Place, v.Findings,
        v.Cash, v.Goods, v.GoodsWorth, v.Source, v.CancelReason,
        v.Corrections.OrderBy(c => c.Number)
            .Select(c => new VisitCorrectionView(c.Number, c.CorrectedOn, c.Reason, c.MadeOn, c.Place, c.Findings, c.Cash, c.Goods, c.GoodsWorth, c.Source)).ToList(),
        v.PhotoCount, false);

    public static readonly Func<Visit, VisitView> Of = Select.Compile();
}

/// <summary>What a visit's record said until it was corrected, and why it was.</summary>
/// <param name="MadeOn">The day that it named.</param>
internal sealed record VisitCorrectionView(
    int Number, DateOnly CorrectedOn, string Reason, DateOnly MadeOn, string? Place, string Findings, Money Cash, string? Goods, Money GoodsWorth, string? Source);

/// <param name="RemovedWhy">Null while it is there; withdrawn, its line stays and the picture is gone.</param>
internal sealed record VisitPhotoView(
    AttachmentId Id, string FileName, int Bytes, string? Note, string AddedBy, DateOnly AddedOn, DateOnly? RemovedOn, string? RemovedBy, string? RemovedWhy);

/// <summary>What a report of a visit says, whether it is the first or a corrected one.</summary>
internal interface IVisitFacts
{
    string Findings { get; }

    DateOnly? On { get; }

    string? Place { get; }

    Money? Cash { get; }

    string? Goods { get; }

    Money? GoodsWorth { get; }

    string? Source { get; }
}

internal static class VisitFacts
{
    /// <param name="otherwise">The day where none is said.</param>
    public static VisitReport At(this IVisitFacts facts, DateOnly otherwise) => new(
        facts.On ?? otherwise, facts.Place, facts.Findings, facts.Cash ?? Money.Zero, facts.Goods, facts.GoodsWorth ?? Money.Zero, facts.Source);
}

/// <summary>What was found and given; nothing but the findings is demanded.</summary>
/// <param name="On">Today unless said.</param>
/// <param name="Cash">慰问金, in fen.</param>
/// <param name="GoodsWorth">折价, in fen.</param>
/// <param name="Source">资金来源</param>
/// <param name="Issues">反映问题: needs to be passed on.</param>
internal sealed record VisitReportBody(
    string Findings,
    DateOnly? On = null,
    string? Place = null,
    Money? Cash = null,
    string? Goods = null,
    Money? GoodsWorth = null,
    string? Source = null,
    IReadOnlyList<NewIssue>? Issues = null) : IVisitFacts;

/// <param name="OwnerId">The organisation that has to answer.</param>
internal sealed record NewIssue(string Text, OrgId OwnerId, DateOnly DueOn);

/// <summary>Which visits are wanted; all in scope where nothing is said.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="OrganisationId">At either end, or below it.</param>
/// <param name="ToPlaces">True for visits of branches to villages, false for visits to people.</param>
internal sealed record VisitFilter(
    VisitState? State = null,
    VisitOccasion? Occasion = null,
    string? Campaign = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    OrgId? OrganisationId = null,
    bool? ToPlaces = null);

/// <summary>A visit in a list, and who visited whom.</summary>
/// <param name="CampaignName">In Chinese, as it is printed.</param>
internal sealed record VisitRow(VisitView Visit, string HelpingName, string HelpingUnit, string HelpedName, string HelpedPlace, string? CampaignName);
