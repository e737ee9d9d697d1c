using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>Whether a village's meeting of the month was held as the pack asks.</summary>
internal enum MeetingStanding
{
    /// <summary>The pack asks for none.</summary>
    NotAsked,

    /// <summary>按期召开</summary>
    Held,

    /// <summary>逾期召开</summary>
    HeldLate,

    /// <summary>待召开: its week is not over.</summary>
    Pending,

    /// <summary>未召开</summary>
    Missing,
}

/// <summary>A month of villages: which of them met in time, and who attended as often as they have to (rule E3).</summary>
/// <param name="Month">Its first day.</param>
internal sealed record DutyMonth(DateOnly Month, IReadOnlyList<DutyMonthVillage> Villages, IReadOnlyList<DutyMonthPerson> People);

/// <param name="Until">The last day on which the meeting is in time; null where the pack asks for none.</param>
/// <param name="HeldOn">The first of the month's meetings of the monthly kind.</param>
/// <param name="Meetings">Of all kinds.</param>
internal sealed record DutyMonthVillage(
    OrgId PlaceId, string PlaceName, string? TownshipName, DateOnly? From, DateOnly? Until, DateOnly? HeldOn, int Meetings, MeetingStanding Standing);

/// <param name="Owed">Meetings in the month, at least; the most that any of their capacities asks for.</param>
/// <param name="Attended">Different meetings, in whichever capacity.</param>
internal sealed record DutyMonthPerson(
    PersonId PersonId, string Name, string? TownshipName, IReadOnlyList<DutyCapacity> Capacities, IReadOnlyList<string> Places, int Owed, int Attended, int Missing);

/// <summary>Reckons a month of the villages within reach.</summary>
internal sealed class DutyMonths(ProjectsDb db, DutyDesk desk, IOrganisations organisations, IPeople people, WorkingDays days)
{
    public async Task<DutyMonth> OfAsync(DateOnly month, DateOnly today, CancellationToken cancellationToken)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var villages = await desk.VillagesAsync(last < today ? last : today, cancellationToken);
        var meetings = await db.VillageMeetings.Where(m => m.Day >= first && m.Day <= last && m.StruckWhy == null).ToListAsync(cancellationToken);
        var of = meetings.ToLookup(m => m.PlaceId);
        return new DutyMonth(first, [.. villages.Select(village => Standing(village, [.. of[village.Card.Id]], first, today))], await PeopleAsync(villages, meetings, (first, last), cancellationToken));
    }

    private DutyMonthVillage Standing(DutyVillage village, IReadOnlyList<VillageMeeting> meetings, DateOnly month, DateOnly today)
    {
        var week = WeekOf(village.Policy, month);
        var held = meetings.Where(m => m.Kind == VillageMeetingKind.Monthly).OrderBy(m => m.Day).FirstOrDefault()?.Day;
        var standing = (week, held) switch
        {
            (null, _) => MeetingStanding.NotAsked,
            (_, { } day) => day <= week.Until ? MeetingStanding.Held : MeetingStanding.HeldLate,
            _ => today <= week.Until ? MeetingStanding.Pending : MeetingStanding.Missing,
        };
        return new DutyMonthVillage(village.Card.Id, village.Card.Name, village.Township?.Name, week?.From, week?.Until, held, meetings.Count, standing);
    }

    private async Task<IReadOnlyList<DutyMonthPerson>> PeopleAsync(
        IReadOnlyList<DutyVillage> villages, List<VillageMeeting> meetings, (DateOnly First, DateOnly Last) month, CancellationToken cancellationToken)
    {
        var assignments = await db.VillageAssignments.Where(a => a.From <= month.Last && (a.EndedOn == null || a.EndedOn >= month.First)).ToListAsync(cancellationToken);
        var attended = meetings.SelectMany(m => m.Attenders.Select(a => (a.AssignmentId, m.Id))).ToLookup(one => one.AssignmentId, one => one.Id);
        var cards = await people.CardsAsync([.. assignments.Select(a => a.PersonId)], cancellationToken);
        var places = await organisations.CardsAsync([.. assignments.Select(a => a.PlaceId).Distinct()], cancellationToken);
        var rows = assignments.GroupBy(a => a.PersonId).Select(own =>
        {
            var owed = own.Max(a => Owed(a, villages, month.First));
            var came = own.SelectMany(a => attended[a.Id]).Distinct().Count();
            var township = villages.FirstOrDefault(v => own.Any(a => a.OrgPath.Covers(v.Card.Path)))?.Township?.Name;
            return new DutyMonthPerson(
                own.Key, cards[own.Key].Name, township, [.. own.Select(a => a.Capacity).Distinct().Order()], [.. own.Select(a => places[a.PlaceId].Name).Distinct().Order(StringComparer.Ordinal)],
                owed, came, Math.Max(0, owed - came));
        });
        return [.. rows.Where(row => row.Owed > 0 || row.Attended > 0).OrderBy(row => row.TownshipName, StringComparer.Ordinal).ThenByDescending(row => row.Missing).ThenBy(row => row.PersonId)];
    }

    /// <summary>Whoever comes after the week of the meeting, or goes before it is over, owes none of this month.</summary>
    private int Owed(VillageAssignment assignment, IReadOnlyList<DutyVillage> villages, DateOnly month)
    {
        var policy = villages.FirstOrDefault(v => assignment.OrgPath.Covers(v.Card.Path))?.Policy;
        if (policy is null || WeekOf(policy, month) is not { } week)
            return 0;
        return assignment.From <= week.Until && (assignment.EndedOn is null || assignment.EndedOn >= week.Until) ? policy.QuotaOf(assignment.Capacity) : 0;
    }

    private DutyWeek? WeekOf(DutyPolicy policy, DateOnly month) => policy.Meetings is { } meetings ? DutyWeek.Of(month, meetings.Week, days) : null;
}
