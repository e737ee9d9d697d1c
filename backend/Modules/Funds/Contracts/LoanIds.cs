using Assistance.Kernel.Values;

namespace Assistance.Funds.Contracts;

/// <summary>A revolving loan (帮扶借款), from its application on.</summary>
public readonly record struct LoanId(Guid Value) : IId<LoanId>
{
    public static LoanId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LoanId id) => Ids.TryParse(text, out id);

    public int CompareTo(LoanId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Somebody who stands for a loan (担保人、联保成员).</summary>
public readonly record struct GuarantorId(Guid Value) : IId<GuarantorId>
{
    public static GuarantorId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out GuarantorId id) => Ids.TryParse(text, out id);

    public int CompareTo(GuarantorId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
