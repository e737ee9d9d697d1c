using Assistance.Kernel.Values;

namespace Assistance.Funds.Contracts;

/// <summary>An organisation's care fund (关爱帮扶资金).</summary>
public readonly record struct FundId(Guid Value) : IId<FundId>
{
    public static FundId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out FundId id) => Ids.TryParse(text, out id);

    public int CompareTo(FundId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>An account of a fund's books (账户).</summary>
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public static AccountId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out AccountId id) => Ids.TryParse(text, out id);

    public int CompareTo(AccountId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A posted voucher (记账凭证).</summary>
public readonly record struct VoucherId(Guid Value) : IId<VoucherId>
{
    public static VoucherId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out VoucherId id) => Ids.TryParse(text, out id);

    public int CompareTo(VoucherId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A payment that somebody has drafted (付款申请).</summary>
public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static PaymentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out PaymentId id) => Ids.TryParse(text, out id);

    public int CompareTo(PaymentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A batch of payments to people (发放批次).</summary>
public readonly record struct DisbursementId(Guid Value) : IId<DisbursementId>
{
    public static DisbursementId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out DisbursementId id) => Ids.TryParse(text, out id);

    public int CompareTo(DisbursementId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a batch pays one person (发放明细).</summary>
public readonly record struct DisbursementLineId(Guid Value) : IId<DisbursementLineId>
{
    public static DisbursementLineId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out DisbursementLineId id) => Ids.TryParse(text, out id);

    public int CompareTo(DisbursementLineId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A statement of a fund for the public (资金公开).</summary>
public readonly record struct DisclosureId(Guid Value) : IId<DisclosureId>
{
    public static DisclosureId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out DisclosureId id) => Ids.TryParse(text, out id);

    public int CompareTo(DisclosureId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>What somebody reports about a fund (群众反映).</summary>
public readonly record struct HotlineCaseId(Guid Value) : IId<HotlineCaseId>
{
    public static HotlineCaseId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out HotlineCaseId id) => Ids.TryParse(text, out id);

    public int CompareTo(HotlineCaseId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
