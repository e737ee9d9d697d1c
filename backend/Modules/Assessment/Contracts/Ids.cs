using Assistance.Kernel.Values;

namespace Assistance.Assessment.Contracts;

/// <summary>A half-year review (半年考评).</summary>
public readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ReviewId id) => Ids.TryParse(text, out id);

    public int CompareTo(ReviewId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A branch's sheet of a yearly survey (年度调查摸底).</summary>
public readonly record struct SheetId(Guid Value) : IId<SheetId>
{
    public static SheetId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out SheetId id) => Ids.TryParse(text, out id);

    public int CompareTo(SheetId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody on a year's list.</summary>
public readonly record struct ListedId(Guid Value) : IId<ListedId>
{
    public static ListedId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ListedId id) => Ids.TryParse(text, out id);

    public int CompareTo(ListedId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A township or work committee on the day on which a year's list was fixed.</summary>
public readonly record struct ListedPlaceId(Guid Value) : IId<ListedPlaceId>
{
    public static ListedPlaceId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ListedPlaceId id) => Ids.TryParse(text, out id);

    public int CompareTo(ListedPlaceId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A decision of a leading group or a committee (会议决定).</summary>
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out DecisionId id) => Ids.TryParse(text, out id);

    public int CompareTo(DecisionId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
