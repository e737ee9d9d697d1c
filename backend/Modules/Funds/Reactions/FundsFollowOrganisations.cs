using Assistance.Funds.Data;
using Assistance.Funds.Disbursements;
using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Reactions;

/// <summary>
/// A fund goes along with its organisation, and its books with it. One whose organisation is to be no more is emptied first: nobody's money changes its keeper
/// by a stroke of reorganisation.
/// </summary>
internal sealed class FundsFollowOrganisations(FundsDb db) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>, IRegroupedRows
{
    private const string Reason = "Looked at and moved for whoever reaches the organisations.";

    public Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken) => db.RepathAsync(notification.Regrouping.Paths, cancellationToken);

    public Task Handle(RegroupingUndone notification, CancellationToken cancellationToken) => db.RepathAsync(notification.Regrouping.Paths, cancellationToken);

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var gone = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).ToList();
        var funds = await db.Unscoped<Fund>(Reason).Where(f => gone.Contains(f.OrgId)).ToListAsync(cancellationToken);
        if (funds.Count == 0)
            return new RegroupingOutlook([], [], []);
        var ids = funds.Select(f => f.Id).ToList();
        var holding = await db.Unscoped<Account>(Reason).Where(a => ids.Contains(a.FundId) && a.Kind == AccountKind.Cash && (long)(object)a.Balance > 0)
            .Select(a => a.FundId).Distinct().ToListAsync(cancellationToken);
        var waiting = await db.Unscoped<Payment>(Reason).Where(p => ids.Contains(p.FundId) && p.State == PaymentState.Drafted).Select(p => p.FundId).Distinct().ToListAsync(cancellationToken);
        waiting.AddRange(await db.Unscoped<Disbursement>(Reason)
            .Where(b => ids.Contains(b.FundId) && (b.State == DisbursementState.Drafted || b.State == DisbursementState.Checked)).Select(b => b.FundId).Distinct().ToListAsync(cancellationToken));
        waiting.AddRange(await db.Unscoped<Loan>(Reason).Where(l => ids.Contains(l.FundId) && (l.State == LoanState.Applied || l.State == LoanState.Approved || l.State == LoanState.Lent))
            .Select(l => l.FundId).Distinct().ToListAsync(cancellationToken));
        var names = funds.Where(f => holding.Contains(f.Id) || waiting.Contains(f.Id)).Select(f => f.Name).ToList();
        return new RegroupingOutlook([], [], names.Count == 0 ? [] :
        [
            new Obstacle(
                "funds.not_emptied", "被撤并组织的资金专户还有结余、待审批的付款、未办结的发放批次或未结清的借款，请先办结并划转到上级专户。",
                "A fund of an organisation that is to be no more still holds money, waits for approvals or has lent; settle it first.", names),
        ]);
    }

    // Whatever was posted since stays in the books of its fund, which goes back as a whole.
    public Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Stake>>([]);
}
