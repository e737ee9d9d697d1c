using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>A visit to the household with what was found there (Form 6).</summary>
internal sealed class HomeVisit
{
    public required Guid Id { get; init; }

    public required DateOnly VisitedOn { get; init; }

    public required IReadOnlyList<Investigator> Investigators { get; init; }

    /// <summary>Who was spoken to.</summary>
    public required string Interviewee { get; init; }

    public required int IncomeYear { get; init; }

    /// <summary>Of the household, by source, with the rule by which it was reckoned.</summary>
    public required IReadOnlyList<IncomeOfSource> Incomes { get; init; }

    /// <summary>With whom the income was verified (rule B12): neighbours, an employer, the township's accounts office.</summary>
    public required IReadOnlyList<string> VerifiedWith { get; init; }

    /// <summary>Expenses that cannot be avoided, a year.</summary>
    public required Money? RigidExpenses { get; init; }

    /// <summary>The same by kind; null where only the sum is known.</summary>
    public IReadOnlyList<ExpenseOfKind>? Expenses { get; init; }

    public required string? Assets { get; init; }

    public required string? Housing { get; init; }

    public required string NeighboursOpinion { get; init; }

    public required string Findings { get; init; }

    /// <summary>Whether the hardship was found as applied for.</summary>
    public required bool Confirmed { get; init; }
}

internal sealed record Investigator(string Name, string Post);

internal enum VoteMethod
{
    /// <summary>举手表决</summary>
    ShowOfHands,

    /// <summary>投票</summary>
    Ballot,
}

/// <summary>The branch meeting's vote on the application (Form 5).</summary>
internal sealed class Appraisal
{
    public required Guid Id { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required string Chair { get; init; }

    public required string Recorder { get; init; }

    /// <summary>Members with a vote who should attend (应到); probationary members have none.</summary>
    public required int ShouldAttend { get; init; }

    /// <summary>Of these, those who came (实到).</summary>
    public required int Present { get; init; }

    public required int Ayes { get; init; }

    public required int Noes { get; init; }

    public required int Abstentions { get; init; }

    public required VoteMethod Method { get; init; }

    public required string Tellers { get; init; }

    public required string? Absences { get; init; }

    public required string Minutes { get; init; }

    /// <summary>The pack's rule as it was applied.</summary>
    public required int ThresholdBasisPoints { get; init; }

    public required VoteBase Base { get; init; }

    public required bool Carried { get; init; }

    public int RateBasisPoints => new VoteRule(ThresholdBasisPoints, Base).RateOf(Ayes, ShouldAttend, Present);
}

internal enum Outcome
{
    Approve,
    Reject,

    /// <summary>Back to an earlier step, for correction.</summary>
    Return,
}

/// <summary>What a committee or the department found, and proposed or decided.</summary>
internal sealed class Opinion
{
    public required Guid Id { get; init; }

    public required StepKind Step { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Proposed by a review, decided by a decision (rule B9).</summary>
    public required NeedTier? Tier { get; init; }

    public required Money? Amount { get; init; }

    /// <summary>How the facts were verified: visits, neighbours asked.</summary>
    public required string? Verification { get; init; }

    public required string Text { get; init; }

    public required UserId? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>A time in which the clocks stand still, and why.</summary>
internal sealed class Freeze
{
    public required Guid Id { get; init; }

    public required DateOnly From { get; init; }

    public required string Reason { get; init; }

    public required string FrozenBy { get; init; }

    public DateOnly? Until { get; private set; }

    public void EndOn(DateOnly day) => Until = day;
}
