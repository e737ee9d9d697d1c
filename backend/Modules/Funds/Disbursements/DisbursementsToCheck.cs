using Assistance.Funds.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>Batches of the caller's own fund that somebody else has drawn up: to be checked, and once they are, approved.</summary>
internal sealed class DisbursementsToCheck(FundsDb db, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("disbursementToCheck", "待复核、审批的发放批次", "Batches to check or approve", Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var posts = context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).ToList();
        var own = posts.ConvertAll(post => post.OrganisationId);
        var approving = posts.Where(post => post.Role != Role.Caseworker).Select(post => post.OrganisationId).ToList();
        var funds = await db.Funds.Where(f => own.Contains(f.OrgId)).ToDictionaryAsync(f => f.Id, f => new { f.Name, f.OrgId }, cancellationToken);
        var (ids, approved) = (funds.Keys.ToList(), funds.Where(fund => approving.Contains(fund.Value.OrgId)).Select(fund => fund.Key).ToList());
        var caller = context.Actor.UserId!.Value;
        var waiting = db.Disbursements.Where(b => b.MadeBy != caller
            && ((b.State == DisbursementState.Drafted && ids.Contains(b.FundId)) || (b.State == DisbursementState.Checked && approved.Contains(b.FundId))));
        var first = await waiting.OrderBy(b => b.MadeOn).ThenBy(b => b.Id).Take(most).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        return new WorkItems(
            first.Count < most ? first.Count : await waiting.CountAsync(cancellationToken),
            0,
            [.. first.Select(b => b.State == DisbursementState.Drafted
                ? new WorkItem("disbursement", b.Id.ToString(), $"待复核：{b.Title}，{b.MadeByName}编制", $"To check: {b.Title}, drawn up by {b.MadeByName}", funds[b.FundId].Name, null)
                : new WorkItem("disbursement", b.Id.ToString(), $"待审批：{b.Title}，{b.CheckedByName}复核", $"To approve: {b.Title}, checked by {b.CheckedByName}", funds[b.FundId].Name, null))]);
    }
}
