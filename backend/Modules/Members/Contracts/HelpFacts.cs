using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>What the files say of somebody that bears on whom they may help, or who may help them; codes of the standard lists.</summary>
/// <param name="Function">What the organ that they belong to works on, as agriculture (rule H4).</param>
/// <param name="DivisionCode">Of the smallest place that they belong to, 6 digits a county, 9 a township, 12 a village; null where none is known.</param>
/// <param name="Relatives">Names that their household lists.</param>
public sealed record HelpFacts(
    PersonCard Card, string? Function, string? DivisionCode, string? Ethnicity, IReadOnlyList<string> Skills, IReadOnlyList<string> Wishes, HouseholdId? Household, IReadOnlyList<string> Relatives)
{
    /// <summary>Whether the files say that the two are of one household: by the record of it, or by the names that it lists.</summary>
    public bool IsRelatedTo(HelpFacts other) =>
        (Household is not null && Household == other.Household) || Relatives.Contains(other.Card.Name) || other.Relatives.Contains(Card.Name);
}

/// <summary>What bears on which organ may help which place.</summary>
/// <param name="Function">What an organ's unit works on; null of others.</param>
/// <param name="Needs">What a place says that it needs, of the code list of wishes.</param>
/// <param name="DivisionCode">Of the organisation, or of the next above it that has one.</param>
public sealed record OrgFacts(string? Function, IReadOnlyList<string> Needs, string? DivisionCode);

public interface IHelpFacts
{
    /// <summary>Of these organisations, wherever they are: what an organ works on and where it is is no secret.</summary>
    Task<IReadOnlyDictionary<OrgId, OrgFacts>> OrganisationsAsync(IReadOnlyCollection<OrgId> ids, CancellationToken cancellationToken);

    /// <summary>Active people of organisations of a kind below a path, within scope, in order of their identifiers.</summary>
    Task<IReadOnlyList<HelpFacts>> BelowAsync(OrgPath path, OrgKind kind, CancellationToken cancellationToken);

    /// <summary>Those of these people who are active and within scope, in order of their identifiers.</summary>
    Task<IReadOnlyList<HelpFacts>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);
}
