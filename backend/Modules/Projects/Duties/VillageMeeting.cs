using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Duties;

/// <summary>A meeting of a village and who of those in charge of it came (rule E3). People say who came; no place is measured.</summary>
internal sealed class VillageMeeting : Aggregate, IScoped
{
    private readonly List<MeetingAttender> _attenders = [];

    private VillageMeeting()
    {
    }

    public VillageMeetingId Id { get; private set; }

    public OrgId PlaceId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public DateOnly Day { get; private set; }

    public VillageMeetingKind Kind { get; private set; }

    /// <summary>主持人</summary>
    public string Chair { get; private set; } = string.Empty;

    public string Minutes { get; private set; } = string.Empty;

    /// <summary>Others than those in charge: members and villagers.</summary>
    public int Others { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    /// <summary>Why it counts no more; null while it does.</summary>
    public string? StruckWhy { get; private set; }

    public string? StruckBy { get; private set; }

    /// <summary>Its own identifier once it is taken back; nothing while it counts, so that a day has one of each kind.</summary>
    public Guid ClosedAs { get; private set; }

    public IReadOnlyList<MeetingAttender> Attenders => _attenders;

    public static Result<VillageMeeting> Hold(VillageMeetingId id, OrgCard place, MeetingRecord record, IReadOnlyList<VillageAssignment> attenders, (ProjectHand Hand, DateOnly Today) by)
    {
        if (record.Day > by.Today)
            return DutyRefusals.InFuture.ForField("day");
        var meeting = new VillageMeeting
        {
            Id = id,
            PlaceId = place.Id,
            OrgPath = place.Path,
            Day = record.Day,
            Kind = record.Kind,
            Chair = record.Chair.Trim(),
            Minutes = record.Minutes.Trim(),
            Others = record.Others,
            ByName = by.Hand.Name,
        };
        return meeting.Attend(attenders) is { } refusal ? refusal : meeting;
    }

    /// <summary>Who is named again stays as they are.</summary>
    public Refusal? Attend(IReadOnlyList<VillageAssignment> attenders)
    {
        if (StruckWhy is not null)
            return DutyRefusals.Struck;
        if (attenders.Any(one => !one.IsAt(OrgPath, Day)))
            return DutyRefusals.AttenderNotFound;
        _attenders.AddRange(attenders.Where(one => _attenders.TrueForAll(known => known.AssignmentId != one.Id)).Select(one => new MeetingAttender(one.Id, one.Capacity)));
        return null;
    }

    public Refusal? Strike(string reason, ProjectHand hand)
    {
        if (StruckWhy is not null)
            return DutyRefusals.Struck;
        (StruckWhy, StruckBy, ClosedAs) = (reason.Trim(), hand.Name, Id.Value);
        return null;
    }
}

/// <param name="Others">Who else came: members, villagers.</param>
internal sealed record MeetingRecord(DateOnly Day, VillageMeetingKind Kind, string Chair, string Minutes, int Others);

/// <summary>Somebody who came, and as what.</summary>
internal sealed class MeetingAttender
{
    private MeetingAttender()
    {
    }

    public MeetingAttender(VillageAssignmentId assignment, DutyCapacity capacity) => (AssignmentId, Capacity) = (assignment, capacity);

    public VillageAssignmentId AssignmentId { get; private set; }

    public DutyCapacity Capacity { get; private set; }
}
