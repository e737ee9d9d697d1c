using Assistance.Kernel.Values;

namespace Assistance.Projects.Contracts;

/// <summary>A liaison officer (督查联络员).</summary>
public readonly record struct LiaisonOfficerId(Guid Value) : IId<LiaisonOfficerId>
{
    public static LiaisonOfficerId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LiaisonOfficerId id) => Ids.TryParse(text, out id);

    public int CompareTo(LiaisonOfficerId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A village or a project that a liaison officer looks after.</summary>
public readonly record struct LiaisonCoverId(Guid Value) : IId<LiaisonCoverId>
{
    public static LiaisonCoverId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LiaisonCoverId id) => Ids.TryParse(text, out id);

    public int CompareTo(LiaisonCoverId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>An inspection (督查), announced or not.</summary>
public readonly record struct InspectionId(Guid Value) : IId<InspectionId>
{
    public static InspectionId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out InspectionId id) => Ids.TryParse(text, out id);

    public int CompareTo(InspectionId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Something that an inspection found to be put right.</summary>
public readonly record struct InspectionFindingId(Guid Value) : IId<InspectionFindingId>
{
    public static InspectionFindingId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out InspectionFindingId id) => Ids.TryParse(text, out id);

    public int CompareTo(InspectionFindingId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
