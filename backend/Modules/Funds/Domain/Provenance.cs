using Assistance.Kernel.Refusals;
using Assistance.Members.Standards;

namespace Assistance.Funds.Domain;

/// <summary>Where money comes from and what it is bound to; it stays with every fen from the day it comes in to its last use (rules A5, B1).</summary>
/// <param name="Source">A code of the list <c>fundSource</c>.</param>
/// <param name="OfDues">Money of party dues, this level's or a higher one's: never lent, never put into business.</param>
/// <param name="EarmarkedFor">The one purpose for which it was given, a code of <c>fundPurpose</c>; null where it may serve any.</param>
internal sealed record Provenance(string Source, bool OfDues = false, string? EarmarkedFor = null)
{
    private const string Dues = "partyDues";

    /// <summary>What principal is earmarked for: money that is lent and comes back (周转本金, rule G6).</summary>
    public const string Loan = "loan";

    private static readonly string[] Gifts = ["memberDonation", "socialDonation"];
    /// <summary>A share of what a bank's loan costs (贷款贴息, rule H3).</summary>
    public const string Interest = "interest";

    private static readonly string[] Business = [Loan, Interest, "project"];

    public bool IsGift() => Gifts.Contains(Source, StringComparer.Ordinal);

    /// <summary>As it stands in the books: dues are dues even where nobody ticked the box.</summary>
    public Provenance Normalised() => this with { OfDues = OfDues || Source == Dues, EarmarkedFor = string.IsNullOrEmpty(EarmarkedFor) ? null : EarmarkedFor };

    /// <summary>What is wrong with it as such; null where nothing is.</summary>
    public Refusal? Refuse()
    {
        // As it is spelled: another spelling would be another account, and slip through the rules below.
        if (StandardCodes.FundSource.Find(Source)?.Code != Source)
            return FundRefusals.UnknownSource;
        if (EarmarkedFor is not { Length: > 0 } purpose)
            return null;
        if (StandardCodes.FundPurpose.Find(purpose)?.Code != purpose)
            return FundRefusals.UnknownPurpose.ForField("provenance.earmarkedFor");
        return Normalised().OfDues && Business.Contains(purpose, StringComparer.Ordinal) ? FundRefusals.DuesAreNotLent.ForField("provenance.earmarkedFor") : null;
    }

    /// <summary>The same source, for any purpose.</summary>
    public Provenance Free() => this with { EarmarkedFor = null };

    /// <summary>Why it may not be lent; null where it may (rules A5, G6).</summary>
    public Refusal? RefuseLending() => OfDues ? FundRefusals.DuesAreNotLent.ForField("provenance") : EarmarkedFor != Loan ? LoanRefusals.NotPrincipal : null;

    /// <summary>Why it may not serve that purpose; null where it may.</summary>
    public Refusal? RefuseFor(string purpose)
    {
        if (StandardCodes.FundPurpose.Find(purpose)?.Code != purpose)
            return FundRefusals.UnknownPurpose.ForField("purpose");
        if (OfDues && Business.Contains(purpose, StringComparer.Ordinal))
            return FundRefusals.DuesAreNotLent;
        if (purpose == Loan)
            return LoanRefusals.LentByContract;
        if (EarmarkedFor == Loan)
            return LoanRefusals.PrincipalIsNotSpent;
        return EarmarkedFor is { } only && only != purpose ? FundRefusals.Earmarked(StandardCodes.FundPurpose.Find(only)!) : null;
    }
}
