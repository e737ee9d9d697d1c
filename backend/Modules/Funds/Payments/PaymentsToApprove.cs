using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>Payments of the caller's own fund that somebody else has drafted.</summary>
internal sealed class PaymentsToApprove(FundsDb db, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("paymentToApprove", "待审批付款", "Payments to approve", Role.TownshipCommittee, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var own = context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).Select(post => post.OrganisationId).ToList();
        var funds = await db.Funds.Where(f => own.Contains(f.OrgId)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        var (ids, caller) = (funds.Keys.ToList(), context.Actor.UserId!.Value);
        var waiting = db.Payments.Where(p => ids.Contains(p.FundId) && p.State == PaymentState.Drafted && p.MadeBy != caller);
        var first = await waiting.OrderBy(p => p.MadeOn).ThenBy(p => p.Id).Take(most).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        return new WorkItems(
            first.Count < most ? first.Count : await waiting.CountAsync(cancellationToken),
            0,
            [.. first.Select(p => new WorkItem("payment", p.Id.ToString(), $"{p.Summary}：{p.Amount} 元，{p.MadeByName}起草", $"{p.Summary}: {p.Amount} yuan, drafted by {p.MadeByName}", funds[p.FundId], null))]);
    }
}
