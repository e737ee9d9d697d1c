using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>
/// Reminds a village two days before the week of its meeting is over, it and its township the day after if there was none, and a week before the end of the
/// month whoever has attended fewer meetings than they have to (rule E3).
/// </summary>
internal sealed class RemindOfVillageMeetings(DutyMonths months, DutyDesk desk, IPeople people, INotifier notifier) : IScheduledJob
{
    private const int DaysBefore = 2;
    private const int DaysLeft = 7;

    public static JobDescription About { get; } = new("village-meetings", "村级例会和参会次数提醒", "Meetings of villages and who owes attendance", JobSchedule.Daily(8, 10));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var month = await months.OfAsync(businessDate, businessDate, cancellationToken);
        var villages = (await desk.VillagesAsync(businessDate, cancellationToken)).ToDictionary(village => village.Card.Id);
        var reminders = month.Villages.Select(row => OfVillage(row, villages[row.PlaceId], businessDate)).OfType<Reminder>().ToList();
        if (businessDate == month.Month.AddMonths(1).AddDays(-DaysLeft))
        {
            var owing = month.People.Where(person => person.Missing > 0).ToList();
            var cards = await people.CardsAsync([.. owing.Select(person => person.PersonId)], cancellationToken);
            reminders.AddRange(owing.Select(person => OfPerson(person, cards[person.PersonId], villages.Values, month.Month)));
        }

        return await notifier.SendAllAsync(reminders, cancellationToken);
    }

    private static Reminder? OfVillage(DutyMonthVillage row, DutyVillage village, DateOnly today)
    {
        if (row.Until is not { } until || row.HeldOn is not null)
            return null;
        var place = village.Card.Path;
        if (today == until.AddDays(-DaysBefore))
        {
            return new Reminder(
                "villageMeetingDue", "village", row.PlaceId.ToString(), today, $"{row.PlaceName}本月村级例会应在 {until:yyyy-MM-dd} 前召开。",
                $"{row.PlaceName} holds its monthly meeting by {until:yyyy-MM-dd}.", until, Recipients.AtOrAbove(place, Role.BranchSecretary));
        }

        return today != until.AddDays(1) ? null : new Reminder(
            "villageMeetingMissing", "village", row.PlaceId.ToString(), today, $"{row.PlaceName}本月村级例会到 {until:yyyy-MM-dd} 仍未登记召开。",
            $"{row.PlaceName} has recorded no monthly meeting by {until:yyyy-MM-dd}.", until,
            Recipients.AtOrAbove(place, Role.BranchSecretary), Recipients.AtOrAbove(place, Role.TownshipCommittee));
    }

    private static Reminder OfPerson(DutyMonthPerson person, PersonCard card, IReadOnlyCollection<DutyVillage> villages, DateOnly month)
    {
        var township = villages.FirstOrDefault(village => village.Township?.Name == person.TownshipName)?.Township;
        var last = month.AddMonths(1).AddDays(-1);
        Recipients[] to = [.. card.UserId is { } user ? [Recipients.Of(user)] : Array.Empty<Recipients>(), .. township is null ? [] : new[] { Recipients.At(township.Path, Role.TownshipCommittee) }];
        return new Reminder(
            "meetingsOwed", "person", person.PersonId.ToString(), last.AddDays(1 - DaysLeft),
            $"{person.Name}本月应参加村级会议 {person.Owed} 次，已参加 {person.Attended} 次，还差 {person.Missing} 次。",
            $"{person.Name} has attended {person.Attended} of {person.Owed} meetings of villages this month.", last, to);
    }
}
