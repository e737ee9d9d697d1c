using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Development;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using Assistance.Members.Standards;

namespace Assistance.Members.People;

/// <summary>Somebody is no longer there: the state changes, an open letter is withdrawn, the ledger entry ends, and whoever depends on it is told.</summary>
internal sealed class Departure(MembersDb db, ILedger ledger, LetterOffice letters, CandidateDesk candidates, MembershipHistory history, DbSession session, BusinessClock clock)
{
    public const int LongestNote = MembershipEvent.LongestNote;

    public async Task<Result<PersonChanged>> RecordAsync(PersonId id, PersonState state, DateOnly? day, string? note, CancellationToken cancellationToken)
    {
        var on = day ?? clock.Today;
        var found = await db.LoadPersonAsync(id, cancellationToken);
        if (found.Refusal is { } refusal)
            return refusal;
        var person = found.Value;
        if (MembersRefusals.DayOutOfBounds(on, person.BirthDate, clock.Today) is { } wrong)
            return wrong;
        var applied = await ApplyAsync(person, state, on, note, cancellationToken);
        if (applied.Refusal is { } no)
            return no;
        await db.SaveChangesAsync(cancellationToken);
        return PersonChanged.Of(person);
    }

    public async Task<Result<Done>> ApplyAsync(Person person, PersonState state, DateOnly on, string? note, CancellationToken cancellationToken)
    {
        var become = person.Become(state, on, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (become.Refusal is not null)
            return become;
        await letters.WithdrawAsync(person, on, WordOf(state), cancellationToken);
        history.EndAway(person, on, WordOf(state));
        await candidates.EndAsync(person.Id, on, WordOf(state), cancellationToken);
        history.Record(person, MembershipHistory.KindOf(state), on, note);
        await ledger.ExitAsync(person.Id, on, CodeOf(state).Code, cancellationToken);
        IEvent happened = state == PersonState.Deceased ? new MemberDied(person.Id, on) : new MemberLeft(person.Id, state, on);
        session.Raise(happened);
        return Done.Value;
    }

    private static string WordOf(PersonState state) => CodeOf(state).Chinese;

    private static StandardCode CodeOf(PersonState state) => StandardCodes.LedgerExitReason.Find(state.ToString())!;
}
