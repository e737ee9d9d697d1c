using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>A person: party member or not, helped or helping.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out PersonId id) => Ids.TryParse(text, out id);

    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A household: the people who live from one income.</summary>
public readonly record struct HouseholdId(Guid Value) : IId<HouseholdId>
{
    public static HouseholdId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out HouseholdId id) => Ids.TryParse(text, out id);

    public int CompareTo(HouseholdId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>One introduction letter (组织关系介绍信), from its issue to its acceptance.</summary>
public readonly record struct TransferId(Guid Value) : IId<TransferId>
{
    public static TransferId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out TransferId id) => Ids.TryParse(text, out id);

    public int CompareTo(TransferId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody's way into the party, from the application to the probationary membership.</summary>
public readonly record struct CandidateId(Guid Value) : IId<CandidateId>
{
    public static CandidateId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CandidateId id) => Ids.TryParse(text, out id);

    public int CompareTo(CandidateId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>One stay of a person in the ledger of those in hardship, from recognition to exit.</summary>
public readonly record struct LedgerEntryId(Guid Value) : IId<LedgerEntryId>
{
    public static LedgerEntryId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LedgerEntryId id) => Ids.TryParse(text, out id);

    public int CompareTo(LedgerEntryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>One reorganisation: organisations merged, split, moved or renamed.</summary>
public readonly record struct ReorganisationId(Guid Value) : IId<ReorganisationId>
{
    public static ReorganisationId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ReorganisationId id) => Ids.TryParse(text, out id);

    public int CompareTo(ReorganisationId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>One merger of two records of the same person.</summary>
public readonly record struct MergerId(Guid Value) : IId<MergerId>
{
    public static MergerId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out MergerId id) => Ids.TryParse(text, out id);

    public int CompareTo(MergerId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody passed to civil affairs for the minimum living allowance.</summary>
public readonly record struct ReferralId(Guid Value) : IId<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ReferralId id) => Ids.TryParse(text, out id);

    public int CompareTo(ReferralId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Two records said to be of two people.</summary>
public readonly record struct DismissalId(Guid Value) : IId<DismissalId>
{
    public static DismissalId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out DismissalId id) => Ids.TryParse(text, out id);

    public int CompareTo(DismissalId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
