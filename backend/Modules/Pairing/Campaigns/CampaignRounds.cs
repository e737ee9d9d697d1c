using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>Finds a round by its key, with the pack's rule of it, and the organisation that somebody asks about.</summary>
internal sealed class CampaignRounds(PairingDb db, IOrganisations organisations, IPolicies policies, RequestContext context, BusinessClock clock)
{
    private const int YearLength = 5;

    public Clerk Clerk => new(context.Actor.UserId, context.Actor.Name);

    public async Task<Result<Campaign>> FindAsync(string key, CancellationToken cancellationToken) =>
        await db.Campaigns.SingleOrDefaultAsync(c => c.Key == key, cancellationToken) is { } found ? found : CampaignRefusals.NoSuchRound;

    /// <summary>The rule of today's pack; null where it has the round no more.</summary>
    public async Task<CampaignRule?> RuleOfAsync(Campaign campaign, OrgPath path, CancellationToken cancellationToken)
    {
        var pack = await policies.InForceAsync(path, clock.Today, cancellationToken);
        return pack.Section<IReadOnlyList<CampaignRule>>(CampaignRule.Section).FirstOrDefault(rule => rule.Code == campaign.Key[YearLength..]);
    }

    /// <summary>An organisation in the caller's reach; where none is named, the one at the top of it.</summary>
    public async Task<Result<OrgCard>> PlaceAsync(OrgId? asked, CancellationToken cancellationToken)
    {
        if (asked is { } id)
            return await organisations.FindAsync(id, cancellationToken) is { } place && context.Scope.Covers(place.Path) ? place : CampaignRefusals.OrganisationNotFound;
        var own = context.Actor.Posts.Where(post => context.Scope.Roots.Contains(post.Path)).OrderBy(post => post.Path).Select(post => post.OrganisationId).ToList();
        return own.Count > 0 && await organisations.FindAsync(own[0], cancellationToken) is { } first ? first : CampaignRefusals.OrganisationNotFound;
    }
}
