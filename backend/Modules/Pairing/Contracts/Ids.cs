using Assistance.Kernel.Values;

namespace Assistance.Pairing.Contracts;

/// <summary>A helper's pairing with a beneficiary (结对帮扶).</summary>
public readonly record struct PairId(Guid Value) : IId<PairId>
{
    public static PairId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out PairId id) => Ids.TryParse(text, out id);

    public int CompareTo(PairId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>An organ branch's pairing with a village, community or firm (部门帮村).</summary>
public readonly record struct BranchLinkId(Guid Value) : IId<BranchLinkId>
{
    public static BranchLinkId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out BranchLinkId id) => Ids.TryParse(text, out id);

    public int CompareTo(BranchLinkId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A visit (走访).</summary>
public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    public static VisitId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out VisitId id) => Ids.TryParse(text, out id);

    public int CompareTo(VisitId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A commitment (承诺事项).</summary>
public readonly record struct CommitmentId(Guid Value) : IId<CommitmentId>
{
    public static CommitmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out CommitmentId id) => Ids.TryParse(text, out id);

    public int CompareTo(CommitmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>A need heard on a visit and passed on to who can meet it (诉求).</summary>
public readonly record struct ReferredIssueId(Guid Value) : IId<ReferredIssueId>
{
    public static ReferredIssueId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ReferredIssueId id) => Ids.TryParse(text, out id);

    public int CompareTo(ReferredIssueId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
