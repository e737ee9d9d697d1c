using Assistance.Kernel.Calendar;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;

namespace Assistance.Members.Membership;

/// <summary>Writes down what happens to a membership, beside the change itself.</summary>
internal sealed class MembershipHistory(MembersDb db, RequestContext context, BusinessClock clock)
{
    public void Record(Person person, MembershipEventKind kind, DateOnly on, string? note = null) => db.Add(new MembershipEvent
    {
        Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
        PersonId = person.Id,
        OrgPath = person.OrgPath,
        Kind = kind,
        On = on,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        ByName = context.Actor.Name,
        At = clock.Time.GetUtcNow().UtcDateTime,
    });

    /// <summary>Whoever dies, is lost, stopped or belongs elsewhere is no longer away from here.</summary>
    public void EndAway(Person person, DateOnly on, string reason)
    {
        if (person.ComeHome().Succeeded)
            Record(person, MembershipEventKind.AwayEnded, on, reason);
    }

    /// <summary>The same of many at once, who belonged to one organisation.</summary>
    public void Record(IEnumerable<PersonId> people, OrgPath path, MembershipEventKind kind, DateOnly on, string? note) => db.AddRange(people.Select(person => new MembershipEvent
    {
        Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
        PersonId = person,
        OrgPath = path,
        Kind = kind,
        On = on,
        Note = note,
        ByName = context.Actor.Name,
        At = clock.Time.GetUtcNow().UtcDateTime,
    }));

    public static MembershipEventKind KindOf(PersonState state) => state switch
    {
        PersonState.LostContact => MembershipEventKind.LostContact,
        PersonState.Stopped => MembershipEventKind.Stopped,
        PersonState.TransferredOut => MembershipEventKind.TransferredOut,
        PersonState.Removed => MembershipEventKind.Removed,
        PersonState.Deceased => MembershipEventKind.Deceased,
        _ => MembershipEventKind.Returned,
    };
}
