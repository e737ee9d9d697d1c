using System.Text.Json.Serialization;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Campaigns;

/// <summary>What was given in a round, by organisation, class and source (Form 9).</summary>
/// <param name="Classes">Those that have somebody, in the order of the form.</param>
/// <param name="Rows">By the organisations right below the place.</param>
/// <param name="Returned">What goes back to each source.</param>
internal sealed record CampaignSummary(
    string Key, string Chinese, string English, OrgId OrganisationId, string OrganisationName, IReadOnlyList<VisitClass> Classes, IReadOnlyList<SummaryRow> Rows, SummaryRow Total,
    IReadOnlyList<SourceSum> Returned)
{
    [JsonIgnore]
    public OrgPath Path { get; init; }
}

/// <param name="People">Each once, also where they are in several classes.</param>
/// <param name="Amount">Money and goods, in fen.</param>
internal sealed record SummaryRow(OrgId OrganisationId, string Name, IReadOnlyList<ClassSum> Classes, int People, Money Amount, IReadOnlyList<SourceSum> Sources);

/// <param name="Amount">Money and goods, in fen.</param>
internal sealed record ClassSum(VisitClass Class, int People, Money Amount);

/// <param name="Amount">Money and goods, in fen.</param>
internal sealed record SourceSum(GiftSource Source, Money Amount);
