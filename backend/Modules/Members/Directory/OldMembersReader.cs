using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Directory;

internal sealed class OldMembersReader(MembersDb db) : IOldMembers
{
    private const string FormerVillageCadre = "formerVillageCadre";

    public async Task<IReadOnlyList<OldMember>> OnAsync(DateOnly on, DateOnly joinedBy, OrgPath below, CancellationToken cancellationToken)
    {
        var end = below.UpperBound;
        var found = await db.InScope<Person>()
            .Where(p => p.State == PersonState.Active && p.PartyStatus != PartyStatus.NonMember && p.OrgPath.CompareTo(below) >= 0 && p.OrgPath.CompareTo(end) < 0)
            .Where(p => p.JoinedOn <= joinedBy || p.Composition == FormerVillageCadre)
            .OrderBy(p => p.OrgPath).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.OrgId, p.OrgPath, p.PartyStatus, p.JoinedOn, p.FullMemberOn, p.UncountedTimes, p.State, p.StateSince, p.Composition })
            .ToListAsync(cancellationToken);
        return [.. found.Select(p => new OldMember(
            p.Id, p.OrgId, p.OrgPath, p.JoinedOn, PartyStanding.YearsOf(p.PartyStatus, p.JoinedOn, p.FullMemberOn, p.UncountedTimes, p.State, p.StateSince, on), p.Composition))];
    }
}
