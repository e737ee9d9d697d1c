using Assistance.Kernel.Values;

namespace Assistance.Host.Demo;

/// <summary>A made-up member, as a roster describes one. Standard codes by their Chinese names.</summary>
internal sealed record SyntheticPerson(
    string Name,
    bool Male,
    DateOnly BirthDate,
    string CitizenId,
    string Phone,
    string Ethnicity,
    string Education,
    DateOnly JoinedOn,
    string Composition,
    string? Post,
    string Address,
    string Health,
    string Labour,
    string Identity,
    int HouseholdSize,
    int LabourCount,
    Money HouseholdIncome,
    string Housing,
    string? Tier,
    string? Cause,
    string? OtherCause)
{
    /// <summary>A year of probation.</summary>
    public DateOnly FullMemberOn => JoinedOn.AddYears(1);

    public bool Needy => Tier is not null;
}
