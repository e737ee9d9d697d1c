using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>What the branch found of somebody in the ledger.</summary>
internal enum SurveyFinding
{
    /// <summary>情况不变，继续帮扶</summary>
    Unchanged,

    /// <summary>调整困难等级: takes effect when the township confirms.</summary>
    ChangeTier,

    /// <summary>情况有变，重新申报: the new facts go through an application.</summary>
    Reapply,

    /// <summary>建议退出: out of the ledger when the township confirms (rule B14).</summary>
    Exit,
}

/// <summary>A person on a branch's sheet.</summary>
internal sealed class SurveyLine
{
    private SurveyLine()
    {
    }

    public SurveyLine(PersonId personId, NeedTier tier) => (SubjectId, Tier) = (personId.Value, tier);

    /// <summary>The person.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Tier when the survey was opened, or when they came to this sheet; null for a candidate.</summary>
    public NeedTier? Tier { get; private set; }

    public bool IsCandidate { get; private set; }

    public SurveyFinding? Finding { get; private set; }

    public NeedTier? NewTier { get; private set; }

    /// <summary>What changed, why they are proposed to end, or why they are a candidate.</summary>
    public string? Reason { get; private set; }

    /// <summary>Why they left the ledger before the sheet was confirmed.</summary>
    public string? LeftBecause { get; private set; }

    public PersonId PersonId => new(SubjectId);

    internal bool IsSettled => IsCandidate || Finding is not null || LeftBecause is not null;

    public static SurveyLine Candidate(PersonId person, string reason) => new() { SubjectId = person.Value, IsCandidate = true, Reason = reason };

    // An owned row cannot change hands: the new sheet gets one of its own.
    public static SurveyLine CopyOf(SurveyLine line) => new()
    {
        SubjectId = line.SubjectId,
        Tier = line.Tier,
        IsCandidate = line.IsCandidate,
        Finding = line.Finding,
        NewTier = line.NewTier,
        Reason = line.Reason,
        LeftBecause = line.LeftBecause,
    };

    public Refusal? Mark(SurveyFinding? finding, NeedTier? newTier, string? reason)
    {
        if (LeftBecause is not null)
            return SurveyRefusals.LeftAlready;
        if (finding is not null and not SurveyFinding.Unchanged && string.IsNullOrWhiteSpace(reason))
            return AssessmentRefusals.ReasonMissing;
        if (finding == SurveyFinding.ChangeTier)
        {
            if (newTier is null)
                return AssessmentRefusals.TierMissing;
            if (newTier == Tier)
                return AssessmentRefusals.SameTier;
        }

        Finding = finding;
        NewTier = finding == SurveyFinding.ChangeTier ? newTier : null;
        Reason = finding is null or SurveyFinding.Unchanged ? null : reason;
        return null;
    }

    public void Leave(string reason) => LeftBecause = reason;
}
