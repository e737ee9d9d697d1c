using System.Globalization;

namespace Assistance.Kernel.Values;

/// <summary>An amount in fen (1/100 yuan), never a fraction of one. On the wire and in the database it is the whole number of fen.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero;

    public decimal Yuan => Fen / 100m;

    public bool IsNegative => Fen < 0;

    public static Money FromYuan(decimal yuan)
    {
        var fen = yuan * 100m;
        return decimal.Truncate(fen) == fen
            ? new Money(checked((long)fen))
            : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "An amount has at most two decimal places of a yuan.");
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static Money operator *(Money amount, int times) => new(checked(amount.Fen * times));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Yuan with two places and thousands separators: <c>1,234.50</c>.</summary>
    public override string ToString() => Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
