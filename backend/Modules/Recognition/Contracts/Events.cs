using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Contracts;

public sealed record ApplicationSubmitted(CaseId CaseId, PersonId PersonId, OrgPath OrgPath, DateOnly On) : IEvent;

/// <summary>Decided, one way or the other; takes effect only by <see cref="MemberRecognised"/>.</summary>
public sealed record RecognitionDecided(CaseId CaseId, PersonId PersonId, OrgPath OrgPath, bool Approved, NeedTier? Tier, Money? Amount, DateOnly On) : IEvent;

/// <summary>The last step of the procedure is done and the ledger holds the person.</summary>
/// <param name="Until">The last day of the recognition (rule B8).</param>
public sealed record MemberRecognised(
    CaseId CaseId, PersonId PersonId, OrgPath OrgPath, LedgerEntryId LedgerEntryId, NeedTier Tier, Money Amount, DateOnly From, DateOnly Until) : IEvent;

/// <summary>A notice met an objection, or the last open one was answered: until then nothing that follows from the case takes effect.</summary>
public sealed record CaseHeld(CaseId CaseId, PersonId PersonId, OrgPath OrgPath, bool Held, DateOnly On) : IEvent;
