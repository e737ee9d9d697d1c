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

/// <summary>A helping organisation's score sheet of a year (年终考核评分表).</summary>
public readonly record struct ScoreSheetId(Guid Value) : IId<ScoreSheetId>
{
    public static ScoreSheetId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ScoreSheetId id) => Ids.TryParse(text, out id);

    public int CompareTo(ScoreSheetId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>What one indicator of a score sheet was counted from, as it was frozen.</summary>
public readonly record struct ScoreMeasureId(Guid Value) : IId<ScoreMeasureId>
{
    public static ScoreMeasureId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ScoreMeasureId id) => Ids.TryParse(text, out id);

    public int CompareTo(ScoreMeasureId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>What may follow from a year's assessment, proposed by rule and decided by people.</summary>
public readonly record struct ScoreOutcomeId(Guid Value) : IId<ScoreOutcomeId>
{
    public static ScoreOutcomeId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ScoreOutcomeId id) => Ids.TryParse(text, out id);

    public int CompareTo(ScoreOutcomeId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A look at a pair after three, six or twelve months (三个月看思路、半年看成效、一年定去向).</summary>
public readonly record struct CheckpointId(Guid Value) : IId<CheckpointId>
{
    public static CheckpointId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CheckpointId id) => Ids.TryParse(text, out id);

    public int CompareTo(CheckpointId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who is put forward for a commendation (表彰推荐).</summary>
public readonly record struct NominationId(Guid Value) : IId<NominationId>
{
    public static NominationId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out NominationId id) => Ids.TryParse(text, out id);

    public int CompareTo(NominationId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
