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
