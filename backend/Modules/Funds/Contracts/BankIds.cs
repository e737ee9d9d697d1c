using Assistance.Kernel.Values;

namespace Assistance.Funds.Contracts;

/// <summary>An account's statement that the bank gave out (银行流水).</summary>
public readonly record struct BankStatementId(Guid Value) : IId<BankStatementId>
{
    public static BankStatementId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BankStatementId id) => Ids.TryParse(text, out id);

    public int CompareTo(BankStatementId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A line of a statement (流水明细).</summary>
public readonly record struct BankLineId(Guid Value) : IId<BankLineId>
{
    public static BankLineId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BankLineId id) => Ids.TryParse(text, out id);

    public int CompareTo(BankLineId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Lines of the bank and vouchers of the books that are the same money (对账).</summary>
public readonly record struct BankMatchId(Guid Value) : IId<BankMatchId>
{
    public static BankMatchId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BankMatchId id) => Ids.TryParse(text, out id);

    public int CompareTo(BankMatchId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a bank lent to somebody who is helped (党员农贷快车、联保贷款).</summary>
public readonly record struct BankLoanId(Guid Value) : IId<BankLoanId>
{
    public static BankLoanId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BankLoanId id) => Ids.TryParse(text, out id);

    public int CompareTo(BankLoanId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
