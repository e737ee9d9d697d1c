using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Duties;

/// <summary>
/// Somebody from a township or an organ who is in charge of a village or sent there, from a day to a day (rules E2, E3). No post of the person's own: the
/// posts in their file count towards the benefits of village cadres (rule D1), and to be sent to a village earns none.
/// </summary>
internal sealed class VillageAssignment : Aggregate, IScoped
{
    private VillageAssignment()
    {
    }

    public VillageAssignmentId Id { get; private set; }

    /// <summary>A village or community; a township, for who attends meetings in any of its villages.</summary>
    public OrgId PlaceId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public PersonId PersonId { get; private set; }

    public DutyCapacity Capacity { get; private set; }

    /// <summary>The organ that they come from, as it was called then.</summary>
    public string? Organ { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Until when it is meant to last.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Inclusive; null while it lasts.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>What they report at the end of it.</summary>
    public string? Report { get; private set; }

    /// <summary>Sent to work there, and not only in charge from afar.</summary>
    public bool IsSecondment => Capacity is DutyCapacity.SecondedSecretary or DutyCapacity.FirstSecretary or DutyCapacity.ResidentInstructor;

    public static Result<VillageAssignment> Assign(VillageAssignmentId id, OrgCard place, PersonCard person, DutyCapacity capacity, string? organ, (DateOnly From, DateOnly? DueOn) days)
    {
        if (place.Kind is not (OrgKind.Village or OrgKind.Community or OrgKind.TownshipCommittee or OrgKind.WorkCommittee))
            return DutyRefusals.NotAPlace;
        if (days.DueOn < days.From)
            return DutyRefusals.OrderOfDays.ForField("dueOn");
        return new VillageAssignment
        {
            Id = id,
            PlaceId = place.Id,
            OrgPath = place.Path,
            PersonId = person.Id,
            Capacity = capacity,
            Organ = string.IsNullOrWhiteSpace(organ) ? null : organ.Trim(),
            From = days.From,
            DueOn = days.DueOn,
        };
    }

    /// <summary>Whether they have to do with the place on that day.</summary>
    public bool IsAt(OrgPath place, DateOnly day) => OrgPath.Covers(place) && From <= day && (EndedOn is null || EndedOn >= day);

    public Refusal? End(DateOnly on, string reason, string? report, DateOnly today)
    {
        if (EndedOn is not null)
            return DutyRefusals.EndedAlready;
        if (on > today)
            return DutyRefusals.InFuture.ForField("on");
        if (on < From)
            return DutyRefusals.OrderOfDays.ForField("on");
        if (IsSecondment && string.IsNullOrWhiteSpace(report))
            return DutyRefusals.ReportMissing;
        (EndedOn, EndReason, Report) = (on, reason.Trim(), string.IsNullOrWhiteSpace(report) ? null : report.Trim());
        return null;
    }
}
