using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Standards;

namespace Assistance.Members.People;

/// <summary>Somebody is no longer there: the state changes, the ledger entry ends, and whoever depends on it is told.</summary>
internal sealed class Departure(MembersDb db, ILedger ledger, DbSession session, BusinessClock clock)
{
    public const int LongestNote = 400;

    public async Task<Result<PersonChanged>> RecordAsync(PersonId id, PersonState state, DateOnly? day, string? note, CancellationToken cancellationToken)
    {
        var on = day ?? clock.Today;
        var found = await db.LoadForChangeAsync(db.People.Where(p => p.Id == id), MembersRefusals.PersonNotFound, cancellationToken);
        if (found.Refusal is { } refusal)
            return refusal;
        var person = found.Value;
        if (MembersRefusals.DayOutOfBounds(on, person.BirthDate, clock.Today) is { } wrong)
            return wrong;
        var become = person.Become(state, on, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (become.Refusal is { } no)
            return no;
        await ledger.ExitAsync(id, on, ReasonOf(state), cancellationToken);
        IEvent happened = state == PersonState.Deceased ? new MemberDied(id, on) : new MemberLeft(id, state, on);
        session.Raise(happened);
        await db.SaveChangesAsync(cancellationToken);
        return PersonChanged.Of(person);
    }

    private static string ReasonOf(PersonState state) => StandardCodes.LedgerExitReason.Find(state.ToString())!.Code;
}
