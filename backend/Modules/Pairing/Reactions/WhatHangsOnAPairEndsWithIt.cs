using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Reactions;

/// <summary>Planned visits are cancelled and open promises withdrawn; whoever is left without a helper while still in need is told of.</summary>
internal sealed class WhatHangsOnAPairEndsWithIt(PairingDb db, ILedger ledger, DbSession session) : IReaction<PairEnded>
{
    private const string Ended = "结对已解除";

    public async Task Handle(PairEnded notification, CancellationToken cancellationToken)
    {
        var pair = await db.Pairs.SingleAsync(p => p.Id == notification.PairId, cancellationToken);
        foreach (var visit in await db.Visits.AsTracking().Where(v => v.PairId == pair.Id && v.State == VisitState.Planned).ToListAsync(cancellationToken))
            visit.Cancel(Ended);
        foreach (var commitment in await db.Commitments.AsTracking().Where(c => c.PairId == pair.Id && c.State == CommitmentState.Open).ToListAsync(cancellationToken))
            commitment.Withdraw(session.Clock.Today, Ended);
        var helped = await db.Pairs.AnyAsync(p => p.SubjectId == pair.SubjectId && p.State == BondState.Active, cancellationToken);
        if (!helped && await ledger.CurrentAsync(notification.BeneficiaryId, cancellationToken) is not null)
            session.Raise(new BeneficiaryLeftWithoutHelper(notification.BeneficiaryId, pair.Id, pair.HelperOrgId, pair.OrgPath, notification.On));
    }
}
