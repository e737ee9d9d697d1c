using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Contracts;

/// <summary>Why a pairing ended; nothing ends without one of these (rule A12, 一帮到底).</summary>
public enum EndReason
{
    /// <summary>脱困退出</summary>
    Graduated,

    /// <summary>去世</summary>
    Died,

    /// <summary>转出、迁出</summary>
    Moved,

    /// <summary>帮扶人离岗</summary>
    HelperLeft,

    /// <summary>更换帮扶人: handed over to another helper.</summary>
    Replaced,

    /// <summary>其他: says in words what.</summary>
    Other,
}

/// <summary>The county department has issued a pair: from now on the helper looks after the person.</summary>
/// <param name="Predecessor">The pair that it takes over from, where it was handed over.</param>
public sealed record PairIssued(PairId PairId, PersonId HelperId, PersonId BeneficiaryId, DateOnly On, PairId? Predecessor) : IEvent;

public sealed record PairEnded(PairId PairId, PersonId HelperId, PersonId BeneficiaryId, EndReason Reason, DateOnly On) : IEvent;

/// <summary>Nobody looks after somebody any more who still needs it: the helper's branch has to hand over.</summary>
/// <param name="BranchPath">The branch whose helper it was.</param>
public sealed record BeneficiaryLeftWithoutHelper(PersonId BeneficiaryId, PairId LastPair, OrgId BranchId, OrgPath BranchPath, DateOnly On) : IEvent;

public sealed record CasePlanDrawnUp(PairId PairId, PersonId BeneficiaryId, int Number, DateOnly On) : IEvent;
