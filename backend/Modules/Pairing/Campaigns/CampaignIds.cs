using Assistance.Kernel.Values;

namespace Assistance.Pairing.Campaigns;

internal readonly record struct CampaignId(Guid Value) : IId<CampaignId>
{
    public static CampaignId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CampaignId id) => Ids.TryParse(text, out id);

    public int CompareTo(CampaignId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct CampaignLineId(Guid Value) : IId<CampaignLineId>
{
    public static CampaignLineId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CampaignLineId id) => Ids.TryParse(text, out id);

    public int CompareTo(CampaignLineId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct CampaignBudgetId(Guid Value) : IId<CampaignBudgetId>
{
    public static CampaignBudgetId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CampaignBudgetId id) => Ids.TryParse(text, out id);

    public int CompareTo(CampaignBudgetId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
