using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Duplicates;

/// <summary>A record as it is compared with another; numbers in masked form.</summary>
/// <param name="RegisteredOn">The day on which it was made.</param>
internal sealed record RecordView(
    PersonId Id, string Name, Sex? Sex, DateOnly? BirthDate, string? CitizenId, string? Phone, PartyStatus PartyStatus, PersonState State, DateOnly? JoinedOn, OrgId OrganisationId,
    string OrganisationName, string? TownshipName, NeedTier? Tier, DateOnly RegisteredOn);

/// <summary>A record, and others that are probably of the same person.</summary>
internal sealed record DuplicateView(RecordView Record, IReadOnlyList<RecordView> Others);

internal sealed record DismissalView(DismissalId Id, PersonId FirstId, PersonId SecondId, string Reason, string ByName, DateOnly On)
{
    public static DismissalView Of(DuplicateDismissal one) => new(one.Id, one.FirstId, one.SecondId, one.Reason, one.ByName, one.On);
}

/// <param name="Fills">What the record that stays would take over, having none of its own.</param>
/// <param name="KeptHolds">What hangs on the record that stays.</param>
/// <param name="Moves">What hangs on the other one, and would go along.</param>
/// <param name="Obstacles">Why it cannot be done as it stands; none where it can.</param>
internal sealed record MergerPreview(
    RecordView Kept, RecordView Other, IReadOnlyList<MergedFact> Fills, IReadOnlyList<Stake> KeptHolds, IReadOnlyList<Stake> Moves, IReadOnlyList<Obstacle> Obstacles);

/// <param name="Hindrances">What speaks against undoing it; none where it may be undone.</param>
internal sealed record MergerView(
    MergerId Id, int Version, MergerState State, PersonId KeptId, string KeptName, PersonId MergedId, string MergedName, DateOnly On, string ByName, string Reason,
    IReadOnlyList<MergedFact> Filled, IReadOnlyList<Stake> Moved, DateOnly? UndoneOn, string? UndoneByName, string? UndoReason, IReadOnlyList<Obstacle> Hindrances) : IVersionedView
{
    public static MergerView Of(PersonMerger one, string kept, string merged, IReadOnlyList<Obstacle> hindrances)
    {
        var facts = one.ReadFacts();
        return new(
            one.Id, one.Version, one.State, one.KeptId, kept, one.MergedId, merged, one.On, one.ByName, one.Reason, facts.Filled, facts.Moved, one.UndoneOn, one.UndoneByName, one.UndoReason, hindrances);
    }
}

/// <summary>A merger that a record took part in, as its file names it.</summary>
/// <param name="OtherId">The other record.</param>
internal sealed record MergerLink(MergerId Id, PersonId OtherId, DateOnly On);

internal sealed record PersonLink(PersonId Id, string Name);

/// <summary>A record by its name and branch: two of one name are told apart.</summary>
internal sealed record NamedRecord(PersonId Id, string Name, string OrganisationName);
