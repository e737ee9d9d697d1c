using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

public sealed record MemberDied(PersonId PersonId, DateOnly On) : IEvent;

/// <summary>Moved to another branch of the county; the new one takes over.</summary>
public sealed record MemberMoved(PersonId PersonId, OrgId From, OrgId To, OrgPath NewPath, DateOnly On) : IEvent;

/// <summary>Left the county or the party, or cannot be found any more; <paramref name="State"/> says which.</summary>
public sealed record MemberLeft(PersonId PersonId, PersonState State, DateOnly On) : IEvent;

public sealed record LedgerEntered(PersonId PersonId, LedgerEntryId EntryId, NeedTier Tier, DateOnly On) : IEvent;

public sealed record LedgerTierChanged(PersonId PersonId, NeedTier From, NeedTier To, DateOnly On) : IEvent;

/// <summary>Out of hardship or no longer entitled: what depends on it ends (rule B14).</summary>
public sealed record LedgerExited(PersonId PersonId, string Reason, DateOnly On) : IEvent;

/// <summary>An account became somebody's own, or ceased to be: whom they look after is reached by it from now on.</summary>
public sealed record AccountLinked(PersonId PersonId, UserId? UserId) : IEvent;
