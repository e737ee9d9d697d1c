using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>Whoever moves takes what was asked and decided about their file with them.</summary>
internal sealed class ChangeRequestsFollowThePerson(MembersDb db) : IReaction<MemberMoved>
{
    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var request in await db.Set<ChangeRequest>().AsTracking().Where(r => r.PersonId == notification.PersonId).ToListAsync(cancellationToken))
            request.MovedTo(notification.NewPath);
    }
}
