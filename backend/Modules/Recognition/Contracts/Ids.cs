using Assistance.Kernel.Values;

namespace Assistance.Recognition.Contracts;

/// <summary>One application for recognition, from its submission to its end.</summary>
public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    public static CaseId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CaseId id) => Ids.TryParse(text, out id);

    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A public notice of a case.</summary>
public readonly record struct NoticeId(Guid Value) : IId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out NoticeId id) => Ids.TryParse(text, out id);

    public int CompareTo(NoticeId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>What somebody has against a notice.</summary>
public readonly record struct ObjectionId(Guid Value) : IId<ObjectionId>
{
    public static ObjectionId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ObjectionId id) => Ids.TryParse(text, out id);

    public int CompareTo(ObjectionId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
