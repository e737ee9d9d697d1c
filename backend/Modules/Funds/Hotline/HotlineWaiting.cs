using Assistance.Funds.Accounts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <summary>Reports that wait for the caller: about the own fund, or taken on; to be answered, or answered by another and to be closed.</summary>
internal sealed class HotlineWaiting(FundsDb db, FundDesk desk, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("hotlineWaiting", "待办理群众反映", "Reports that wait", Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var (caller, today) = (context.Actor.UserId!.Value, clock.Today);
        var own = context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).Select(post => post.OrganisationId).ToList();
        var closes = context.Actor.Posts.Where(post => post.Role != Role.Caseworker && Kind.Roles.Contains(post.Role)).Select(post => post.OrganisationId).ToList();
        var funds = await desk.Others().Where(f => own.Contains(f.OrgId)).ToDictionaryAsync(f => f.Id, cancellationToken);
        var (mine, closable) = (funds.Keys.ToList(), funds.Values.Where(f => closes.Contains(f.OrgId)).Select(f => f.Id).ToList());
        var waiting = await db.HotlineCases
            .Where(c => (c.State == HotlineState.Received && (c.OwnerId == caller || (c.OwnerId == null && mine.Contains(c.FundId))))
                || (c.State == HotlineState.Answered && c.AnsweredBy != caller && closable.Contains(c.FundId)))
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
            return WorkItems.None;
        var first = waiting.Take(most).ToList();
        var ids = first.Select(c => c.FundId).Distinct().ToList();
        var names = await desk.Others().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        return new WorkItems(
            waiting.Count,
            waiting.Count(c => c.State == HotlineState.Received && c.DueOn < today),
            [.. first.Select(c => new WorkItem(
                "hotlineCase", c.Id.ToString(),
                $"{c.ReceivedOn:yyyy-MM-dd} {Chinese(c.Channel)}反映，{(c.State == HotlineState.Answered ? $"{c.AnsweredByName}已答复，待办结" : c.OwnerId is null ? "待承办" : "待答复")}",
                $"Report of {c.ReceivedOn:yyyy-MM-dd}, {(c.State == HotlineState.Answered ? $"answered by {c.AnsweredByName}, to be closed" : c.OwnerId is null ? "to be taken on" : "to be answered")}",
                names[c.FundId], c.DueOn))]);
    }

    private static string Chinese(HotlineChannel channel) => channel switch
    {
        HotlineChannel.Phone => "电话",
        HotlineChannel.Letter => "来信",
        _ => "网页",
    };
}
