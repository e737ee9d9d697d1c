using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Development;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>
/// Takes a person to another branch of the county: household and current ledger entry go along, entries that have ended stay where
/// they were made, and pairings are ended or reassigned by those who keep them.
/// </summary>
internal sealed class Relocation(MembersDb db, CandidateDesk candidates, MembershipHistory history, DbSession session)
{
    private const string GoesAlong = "Goes where its person goes; whoever takes them over need not have reached it before.";

    public async Task<Result<Done>> MoveAsync(Person person, Organisation to, DateOnly on, CancellationToken cancellationToken)
    {
        if (to.Id == person.OrgId)
            return MembersRefusals.AlreadyThere;
        if (!OrganisationRules.MayHave(to.Kind, person.PartyStatus))
            return MembersRefusals.MayNotBelong(to.Kind);
        var from = person.OrgId;
        var moved = person.Move(to);
        if (moved.Refusal is not null)
            return moved;
        history.EndAway(person, on, to.Name);
        var household = await db.Unscoped<Household>(GoesAlong).AsTracking().SingleOrDefaultAsync(h => h.HeadId == person.Id, cancellationToken);
        household?.MovesTo(to.OrgPath);
        var entry = await db.Unscoped<LedgerEntry>(GoesAlong).AsTracking().SingleOrDefaultAsync(e => e.CurrentKey == person.Id.Value, cancellationToken);
        entry?.MovesTo(to.Id, to.OrgPath);
        await candidates.MoveAsync(person.Id, to, cancellationToken);
        session.Raise(new MemberMoved(person.Id, from, to.Id, to.OrgPath, on));
        return Done.Value;
    }
}
