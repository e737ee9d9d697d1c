using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Duties;

/// <summary>One of those who are prepared for a village's offices (rule E2): found by test, confirmed by the township. They hold no post yet, so that none stands in their file.</summary>
internal sealed class ReserveCadre : Aggregate, IScoped
{
    private ReserveCadre()
    {
    }

    public ReserveCadreId Id { get; private set; }

    public OrgId PlaceId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public PersonId PersonId { get; private set; }

    public ReserveState State { get; private set; }

    public ReserveSource Source { get; private set; }

    public string? Note { get; private set; }

    /// <summary>笔试: of 100.</summary>
    public int? Written { get; private set; }

    /// <summary>面试: of 100.</summary>
    public int? Interview { get; private set; }

    public DateOnly? TestedOn { get; private set; }

    public UserId ProposedBy { get; private set; }

    public string ProposedByName { get; private set; } = string.Empty;

    public DateOnly ProposedOn { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public ReserveEnd? LeftFor { get; private set; }

    public string? LeftWhy { get; private set; }

    /// <summary>One of the places on the village's roster; two who are confirmed at once do not both get the last one.</summary>
    public string? SeatKey { get; private set; }

    /// <summary>Its own identifier once they have left; nothing before, so that nobody stands on two rosters.</summary>
    public Guid ClosedAs { get; private set; }

    public static Result<ReserveCadre> Propose(ReserveCadreId id, OrgCard place, PersonCard person, (ReserveSource Source, string? Note) found, (ProjectHand Hand, DateOnly Today) by)
    {
        if (place.Kind is not (OrgKind.Village or OrgKind.Community))
            return DutyRefusals.NotAVillage;
        if (person.State != PersonState.Active)
            return DutyRefusals.NotActive;
        return new ReserveCadre
        {
            Id = id,
            PlaceId = place.Id,
            OrgPath = place.Path,
            PersonId = person.Id,
            Source = found.Source,
            Note = string.IsNullOrWhiteSpace(found.Note) ? null : found.Note.Trim(),
            ProposedBy = by.Hand.Id,
            ProposedByName = by.Hand.Name,
            ProposedOn = by.Today,
        };
    }

    public Refusal? RecordTest(int written, int interview, DateOnly on, DateOnly today)
    {
        if (State != ReserveState.Proposed)
            return DutyRefusals.NotProposed;
        if (on > today)
            return DutyRefusals.InFuture.ForField("on");
        (Written, Interview, TestedOn) = (written, interview, on);
        return null;
    }

    public Refusal? RefuseConfirmation(bool byTest, ProjectHand hand)
    {
        if (State != ReserveState.Proposed)
            return DutyRefusals.NotProposed;
        if (hand.Id == ProposedBy)
            return DutyRefusals.OwnReserve;
        return byTest && (Written is null || Interview is null) ? DutyRefusals.TestMissing : null;
    }

    /// <param name="seat">The place that they take; null where nothing limits a roster.</param>
    public Refusal? Confirm(string? seat, bool byTest, ProjectHand hand, DateOnly today)
    {
        if (RefuseConfirmation(byTest, hand) is { } refusal)
            return refusal;
        (State, SeatKey, ConfirmedByName, ConfirmedOn) = (ReserveState.Confirmed, seat, hand.Name, today);
        return null;
    }

    public Refusal? Leave(DateOnly on, ReserveEnd reason, string? why, DateOnly today)
    {
        if (State == ReserveState.Left)
            return DutyRefusals.LeftAlready;
        if (on > today)
            return DutyRefusals.InFuture.ForField("on");
        if (on < (ConfirmedOn ?? ProposedOn))
            return DutyRefusals.OrderOfDays.ForField("on");
        (State, SeatKey, ClosedAs, LeftOn, LeftFor, LeftWhy) = (ReserveState.Left, null, Id.Value, on, reason, string.IsNullOrWhiteSpace(why) ? null : why.Trim());
        return null;
    }
}
