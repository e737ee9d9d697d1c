using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Campaigns;

/// <param name="Class">Null where the money is for all classes.</param>
internal sealed record BudgetItem(GiftSource Source, Money Amount, VisitClass? Class = null);

/// <summary>What an organisation has for a round, by source and where it says so by class.</summary>
internal sealed class CampaignBudget : Aggregate, IScoped
{
    private CampaignBudget()
    {
    }

    public CampaignBudgetId Id { get; private set; }

    public CampaignId CampaignId { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public IReadOnlyList<BudgetItem> Items { get; private set; } = [];

    public static CampaignBudget Of(CampaignBudgetId id, CampaignId campaign, OrgCard organisation) =>
        new() { Id = id, CampaignId = campaign, OrgId = organisation.Id, OrgPath = organisation.Path };

    public void Set(IReadOnlyList<BudgetItem> items) => Items = items;
}
