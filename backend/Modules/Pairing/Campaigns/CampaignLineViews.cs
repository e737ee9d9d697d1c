using System.Linq.Expressions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Campaigns;

/// <param name="Counts">Whether it is given: of somebody in several classes the highest alone, unless the pack adds them up.</param>
internal sealed record GiftView(VisitClass Class, Money Cash, string? Goods, Money GoodsWorth, GiftSource Source, bool Counts);

/// <summary>What a line said until it was corrected, and why it was.</summary>
internal sealed record LineCorrectionView(
    int Number, DateOnly CorrectedOn, string Reason, CampaignLineState State, DateOnly ClosedOn, string? CloseReason, string? Receiver, string? Relation, GiftMeans? Means, string? CardTail, string? Handler);

/// <param name="Class">Of the highest gift.</param>
/// <param name="Cash">Of all that counts, in fen.</param>
/// <param name="Gifts">Of each class that the person is in.</param>
/// <param name="Reason">Why somebody put the person onto the list; null where the ledger or the register says so.</param>
/// <param name="Sudden">Added for a sudden event, once the list was settled.</param>
/// <param name="SentBack">Why it was sent back to the branch.</param>
/// <param name="ClosedOn">When it was given, returned or struck.</param>
/// <param name="Receiver">Null where it was the person.</param>
/// <param name="CardTail">Last four digits.</param>
/// <param name="VisitId">The visit on which it was given; where the line is still open, one that gave something else.</param>
internal sealed record CampaignLineView(
    CampaignLineId Id,
    int Version,
    CampaignId CampaignId,
    PersonId PersonId,
    OrgId OrganisationId,
    CampaignLineState State,
    LineConfirmation Confirmation,
    VisitClass Class,
    Money Cash,
    Money GoodsWorth,
    IReadOnlyList<GiftView> Gifts,
    string? Reason,
    bool Sudden,
    string? SentBack,
    string? CloseReason,
    DateOnly? ClosedOn,
    string? Receiver,
    string? Relation,
    GiftMeans? Means,
    string? CardTail,
    string? Handler,
    VisitId? VisitId,
    IReadOnlyList<LineCorrectionView> Corrections) : IVersionedView
{
    public static readonly Expression<Func<CampaignLine, CampaignLineView>> Select = line => new CampaignLineView(
        line.Id, line.Version, line.CampaignId, new PersonId(line.SubjectId), line.OrgId, line.State, line.Confirmation, line.Class, line.Cash, line.GoodsWorth,
        line.Gifts.OrderByDescending(g => g.Cash).ThenBy(g => g.Class).Select(g => new GiftView(g.Class, g.Cash, g.Goods, g.GoodsWorth, g.Source, g.Counts)).ToList(),
        line.Reason, line.Sudden, line.SentBack, line.CloseReason, line.ClosedOn, line.Receiver, line.Relation, line.Means, line.CardTail, line.Handler, line.VisitId,
        line.Corrections.OrderBy(c => c.Number)
            .Select(c => new LineCorrectionView(c.Number, c.CorrectedOn, c.Reason, c.State, c.ClosedOn, c.CloseReason, c.Receiver, c.Relation, c.Means, c.CardTail, c.Handler)).ToList());

    public static readonly Func<CampaignLine, CampaignLineView> Of = Select.Compile();
}

/// <summary>A line in a list, with names.</summary>
/// <param name="CampaignName">In Chinese, as it is printed.</param>
internal sealed record CampaignLineRow(CampaignLineView Line, string Campaign, string CampaignName, string Name, string OrganisationName);

/// <summary>Which lines are wanted; all in scope that were not struck where nothing is said.</summary>
/// <param name="Campaign">As <c>2027-spring</c>.</param>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="Class">Of a gift that counts.</param>
/// <param name="Source">Of a gift that counts.</param>
/// <param name="Name">Any part of the person's name.</param>
internal sealed record CampaignLineFilter(
    string? Campaign = null,
    OrgId? OrganisationId = null,
    CampaignLineState? State = null,
    LineConfirmation? Confirmation = null,
    VisitClass? Class = null,
    GiftSource? Source = null,
    string? Name = null);
