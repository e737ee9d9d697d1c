using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;

namespace Assistance.Pairing.Campaigns;

internal enum CampaignStage
{
    /// <summary>Lists are drawn up.</summary>
    Listing,

    /// <summary>Lists are settled; visits have not begun.</summary>
    Locked,

    Visiting,

    /// <summary>What was done is returned.</summary>
    Returning,

    Closed,
}

/// <summary>A round of holiday visits that was opened; its days stay, whatever pack comes into force later.</summary>
[Unscoped("The county's calendar: it holds days and nobody's rows.")]
internal sealed class Campaign
{
    private Campaign()
    {
    }

    public CampaignId Id { get; private set; }

    /// <summary>As <c>2027-spring</c>; visits name it.</summary>
    public string Key { get; private set; } = string.Empty;

    public string Chinese { get; private set; } = string.Empty;

    public string English { get; private set; } = string.Empty;

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    public DateOnly ListsFrom { get; private set; }

    public DateOnly LockOn { get; private set; }

    public DateOnly VisitsFrom { get; private set; }

    public DateOnly VisitsUntil { get; private set; }

    public DateOnly ReturnBy { get; private set; }

    /// <summary>Since when the lists are settled; null while they are drawn up.</summary>
    public DateOnly? LockedOn { get; private set; }

    /// <summary>Since when the books are closed; null before.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public static Campaign Open(CampaignId id, CampaignRule rule, CampaignDates dates) => new()
    {
        Id = id,
        Key = dates.Key,
        Chinese = rule.Chinese,
        English = rule.English,
        First = dates.First,
        Last = dates.Last,
        ListsFrom = dates.ListsFrom,
        LockOn = dates.LockOn,
        VisitsFrom = dates.VisitsFrom,
        VisitsUntil = dates.VisitsUntil,
        ReturnBy = dates.ReturnBy,
    };

    public CampaignStage StageOn(DateOnly day) =>
        day < LockOn && LockedOn is null ? CampaignStage.Listing
        : day < VisitsFrom ? CampaignStage.Locked
        : day <= VisitsUntil ? CampaignStage.Visiting
        : day <= ReturnBy ? CampaignStage.Returning
        : CampaignStage.Closed;

    /// <summary>Gifts are given and receipts taken between the day on which the lists are settled and the one by which all is returned.</summary>
    public Refusal? NotGivingOn(DateOnly day) => StageOn(day) switch
    {
        CampaignStage.Listing => CampaignRefusals.NotSettled,
        CampaignStage.Closed => CampaignRefusals.RoundClosed,
        _ => null,
    };

    public void Lock(DateOnly on) => LockedOn ??= on;

    public void Close(DateOnly on) => ClosedOn ??= on;
}
