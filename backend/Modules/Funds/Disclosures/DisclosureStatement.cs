using System.Text.Json.Serialization;
using Assistance.Kernel.Values;
using Assistance.Members.Standards;

namespace Assistance.Funds.Disclosures;

/// <param name="Source">A code of <c>fundSource</c>.</param>
/// <param name="Moved">From other funds less what went to them, and loans that came back less those that were made.</param>
internal sealed record DisclosedSource(string Source, Money Opening, Money Income, Money Moved, Money Used, Money Closing)
{
    /// <summary>The public page has no session to ask the lists of.</summary>
    public string Chinese => StandardCodes.FundSource.Find(Source)?.Chinese ?? Source;

    public string English => StandardCodes.FundSource.Find(Source)?.English ?? Source;
}

/// <param name="Purpose">A code of <c>fundPurpose</c>.</param>
/// <param name="People">How many different people the payment lists paid for it; null where the pack does not tell it.</param>
internal sealed record DisclosedUse(string Purpose, Money Amount, int? People)
{
    public string Chinese => StandardCodes.FundPurpose.Find(Purpose)?.Chinese ?? Purpose;

    public string English => StandardCodes.FundPurpose.Find(Purpose)?.English ?? Purpose;
}

/// <summary>All that a statement can say of a person: there is no field for an identity number, a phone, an account, an address or an illness, and the name is masked on its way in.</summary>
internal sealed record DisclosedPerson
{
    [JsonConstructor]
    private DisclosedPerson(string maskedName, string branchName, string purpose, Money amount) => (MaskedName, BranchName, Purpose, Amount) = (maskedName, branchName, purpose, amount);

    public string MaskedName { get; }

    public string BranchName { get; }

    public string Purpose { get; }

    public string PurposeChinese => StandardCodes.FundPurpose.Find(Purpose)?.Chinese ?? Purpose;

    public string PurposeEnglish => StandardCodes.FundPurpose.Find(Purpose)?.English ?? Purpose;

    public Money Amount { get; }

    public static DisclosedPerson Of(string name, string branchName, string purpose, Money amount) =>
        new(PersonName.Parse(name) is { Succeeded: true, Value: var read } ? read.Masked : "*", branchName, purpose, amount);
}

/// <summary>A fund's sources and uses between two days, as anybody may read them (rule D9); what is not here cannot be published.</summary>
/// <param name="Recipients">Empty where the pack does not name them.</param>
internal sealed record DisclosureStatement(
    string FundName, string OrganisationName, DateOnly From, DateOnly To, IReadOnlyList<DisclosedSource> Sources, IReadOnlyList<DisclosedUse> Uses, IReadOnlyList<DisclosedPerson> Recipients)
{
    public Money Opening => new(Sources.Sum(line => line.Opening.Fen));

    public Money Income => new(Sources.Sum(line => line.Income.Fen));

    public Money Moved => new(Sources.Sum(line => line.Moved.Fen));

    public Money Used => new(Sources.Sum(line => line.Used.Fen));

    public Money Closing => new(Sources.Sum(line => line.Closing.Fen));
}
