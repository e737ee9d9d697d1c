using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Guarantee;

/// <summary>Whoever moves takes their referrals with them: the new branch is asked about them.</summary>
internal sealed class ReferralsFollowThePerson(MembersDb db) : IReaction<MemberMoved>
{
    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var referral in await db.Set<CivilReferral>().AsTracking().Where(r => r.PersonId == notification.PersonId).ToListAsync(cancellationToken))
            referral.MovedTo(notification.NewPath);
    }
}
