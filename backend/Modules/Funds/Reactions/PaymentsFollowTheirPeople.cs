using System.Globalization;
using Assistance.Funds.Data;
using Assistance.Funds.Disbursements;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Reactions;

/// <summary>
/// Who dies, leaves or exits the ledger (rule B14) is held back where nothing is posted yet; where it was paid for a time after that, the line says so until somebody decides. Who
/// moves is seen by the new place.
/// </summary>
internal sealed class PaymentsFollowTheirPeople(FundsDb db) : IReaction<MemberDied>, IReaction<MemberLeft>, IReaction<MemberMoved>, IReaction<LedgerExited>
{
    private const string Reason = "Paid or to be paid to a person whose file says something new.";

    public Task Handle(MemberDied notification, CancellationToken cancellationToken) => StopAsync(notification.PersonId, HeldFor.Died, notification.On, null, ofLedger: false, cancellationToken);

    public Task Handle(MemberLeft notification, CancellationToken cancellationToken) => StopAsync(notification.PersonId, HeldFor.Left, notification.On, null, ofLedger: false, cancellationToken);

    public Task Handle(LedgerExited notification, CancellationToken cancellationToken) =>
        StopAsync(notification.PersonId, HeldFor.Exited, notification.On, notification.Reason, ofLedger: true, cancellationToken);

    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        foreach (var (line, _) in await OpenAsync(notification.PersonId, cancellationToken))
        {
            if (line.State is DisbursementLineState.Due or DisbursementLineState.Held)
                line.Follow(notification.To, notification.NewPath);
        }
    }

    /// <param name="ofLedger">Only what the ledger gave.</param>
    private async Task StopAsync(PersonId person, HeldFor why, DateOnly on, string? note, bool ofLedger, CancellationToken cancellationToken)
    {
        foreach (var (line, batch) in await OpenAsync(person, cancellationToken))
        {
            if (ofLedger && !line.Facts.Any(fact => fact.Ground == PayGround.CaseNumber))
                continue;
            if (line.State == DisbursementLineState.Due && on <= batch.To)
                _ = line.Hold(why, note ?? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else if (on < PaidFrom(batch))
                line.TurnOutOverpaid(why, on);
        }
    }

    // What is paid for a year is paid to whoever is entitled when it is drawn up; a month is due to whoever lived into it.
    private static DateOnly PaidFrom(Disbursement batch) => batch.Pay is PayRhythm.Yearly or PayRhythm.Once ? batch.FactsOn : batch.From;

    private async Task<IReadOnlyList<(DisbursementLine Line, Disbursement Batch)>> OpenAsync(PersonId person, CancellationToken cancellationToken)
    {
        var lines = await db.Unscoped<DisbursementLine>(Reason).AsTracking()
            .Where(l => l.PersonId == person && (l.State == DisbursementLineState.Due || l.State == DisbursementLineState.Held || l.State == DisbursementLineState.Paid)).ToListAsync(cancellationToken);
        var ids = lines.Select(line => line.DisbursementId).Distinct().ToList();
        var batches = await db.Unscoped<Disbursement>(Reason).AsTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken);
        return [.. lines.Select(line => (line, batches[line.DisbursementId]))];
    }
}
