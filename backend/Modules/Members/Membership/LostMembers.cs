using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Somebody about whose membership something is to be decided, for nobody finds them.</summary>
/// <param name="On">The day on which their clock ran out.</param>
/// <param name="Ends">Whether its end is proposed; else that it be stopped.</param>
internal sealed record LostMember(PersonId Id, string Name, OrgPath OrgPath, string OrgName, DateOnly On, bool Ends);

/// <summary>Lost members whose six or twenty-four months are over on a day, within the caller's reach; the longest over first.</summary>
internal sealed class LostMembers(MembersDb db)
{
    // The end of a month is no later than three days behind that of another.
    private const int ShorterMonth = 3;

    public async Task<IReadOnlyList<LostMember>> OnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var latest = day.AddMonths(-LostContactClock.MonthsUntilStop).AddDays(ShorterMonth);
        var organisations = db.Unscoped<Organisation>("What an organisation is called is no secret.");
        var rows = await db.InScope<Person>()
            .Where(p => (p.State == PersonState.LostContact || (p.State == PersonState.Stopped && p.LostContactSince != null)) && p.StateSince <= latest && p.PartyStatus != PartyStatus.NonMember)
            .Join(organisations, p => p.OrgId, o => o.Id, (p, o) => new { p.Id, p.Name, p.OrgPath, OrgName = o.Name, p.State, p.StateSince, p.LostContactSince })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => LostContactClock.EndOn(row.State, row.StateSince, row.LostContactSince) is { } end && end <= day
                    ? new LostMember(row.Id, row.Name, row.OrgPath, row.OrgName, end, Ends: true)
                    : LostContactClock.StopOn(row.State, row.StateSince) is { } stop && stop <= day
                        ? new LostMember(row.Id, row.Name, row.OrgPath, row.OrgName, stop, Ends: false)
                        : null)
                .OfType<LostMember>().OrderBy(member => member.On).ThenBy(member => member.Id),
        ];
    }
}
