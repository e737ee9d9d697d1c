using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Reviews;

/// <summary>Puts names to reviews.</summary>
internal sealed class ReviewRows(IPeople people, IOrganisations organisations, BusinessClock clock)
{
    public async Task<IReadOnlyList<ReviewRow>> OfAsync(IReadOnlyCollection<HalfYearReview> reviews, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([.. reviews.SelectMany(r => new[] { r.HelperId, r.BeneficiaryId })], cancellationToken);
        var units = await organisations.CardsAsync([.. reviews.SelectMany(r => new[] { r.HelperOrgId, r.BeneficiaryOrgId })], cancellationToken);
        return [.. reviews.Select(r => new ReviewRow(
            r.Id,
            r.Version,
            r.Period.ToString(),
            r.State,
            r.PairId,
            r.HelperId,
            cards[r.HelperId].Name,
            units[r.HelperOrgId].Name,
            r.BeneficiaryId,
            cards[r.BeneficiaryId].Name,
            units[r.BeneficiaryOrgId].Name,
            r.Tier,
            r.OpenedOn,
            r.DueOn,
            r.State is ReviewState.Open or ReviewState.Returned && r.DueOn < clock.Today,
            r.LastPerCapita,
            r.PresentPerCapita,
            r.Conclusion,
            r.NewTier))];
    }
}
