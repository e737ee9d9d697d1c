using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>Open requests of others, the oldest first.</summary>
internal abstract class ChangesWaiting(MembersDb db, IPeople people, RequestContext context, bool fromAbove, WorkKind kind) : IWorkItemSource
{
    public WorkKind Kind => kind;

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var user = context.Actor.UserId;
        var waiting = db.InScope<ChangeRequest>().Where(r => r.State == ChangeState.Open && r.MadeBy != user);
        if (fromAbove)
            waiting = waiting.Where(r => r.FromAbove);
        var count = await waiting.CountAsync(cancellationToken);
        if (count == 0)
            return WorkItems.None;
        var first = await waiting.OrderBy(r => r.Id).Select(r => new { r.Id, r.PersonId, r.Kind }).Take(most).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. first.Select(r => r.PersonId)], cancellationToken);
        return new WorkItems(count, 0, [.. first.Select(r => new WorkItem(
            "changeRequest", r.Id.ToString(), $"{cards[r.PersonId].Name}：{ChangeWords.Chinese(r.Kind)}", $"{cards[r.PersonId].Name}: {ChangeWords.English(r.Kind)}",
            cards[r.PersonId].OrgName, null))]);
    }
}

internal sealed class ChangesToDecide(MembersDb db, IPeople people, RequestContext context) : ChangesWaiting(
    db, people, context, fromAbove: false, new WorkKind("changesToDecide", "核实信息变更：待审批", "Changes of verified facts to decide", Role.TownshipCommittee));

/// <summary>What a township's own hand, or the department's, has made; the county leaves the branches' to their townships.</summary>
internal sealed class ChangesForTheCounty(MembersDb db, IPeople people, RequestContext context) : ChangesWaiting(
    db, people, context, fromAbove: true, new WorkKind("changesForTheCounty", "乡镇提出的信息变更：待审批", "Changes that townships ask for", Role.CountyDepartment));
