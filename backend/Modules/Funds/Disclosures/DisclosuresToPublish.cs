using Assistance.Funds.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

/// <summary>Statements of the caller's own fund that somebody else has drafted.</summary>
internal sealed class DisclosuresToPublish(FundsDb db, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("disclosureToPublish", "待审核资金公开", "Statements to publish", Role.TownshipCommittee, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var own = context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).Select(post => post.OrganisationId).ToList();
        var funds = await db.Funds.Where(f => own.Contains(f.OrgId)).Select(f => f.Id).ToListAsync(cancellationToken);
        var caller = context.Actor.UserId!.Value;
        var waiting = await db.Disclosures.Where(d => funds.Contains(d.FundId) && d.State == DisclosureState.Drafted && d.MadeBy != caller).OrderBy(d => d.MadeOn).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        return waiting.Count == 0 ? WorkItems.None : new WorkItems(
            waiting.Count,
            0,
            [.. waiting.Take(most).Select(d => new WorkItem(
                "disclosure", d.Id.ToString(), $"{d.From:yyyy-MM-dd} 至 {d.To:yyyy-MM-dd} 资金公开，{d.MadeByName}起草", $"Statement {d.From:yyyy-MM-dd} to {d.To:yyyy-MM-dd}, drafted by {d.MadeByName}", d.Statement.FundName, null))]);
    }
}
