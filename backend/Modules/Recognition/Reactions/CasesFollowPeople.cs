using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Reactions;

/// <summary>Two records were of one person: the cases go to the record that stays; an open one goes on at its branch, closed ones keep the names of their day.</summary>
internal sealed class CasesFollowPeople(RecognitionDb db, CasePlaces places) : IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private IQueryable<Case> All => db.Unscoped<Case>("Counted and moved for whoever reaches both records.");

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into);
        var open = await db.MoveAsync(act, All.Where(c => c.OpenKey == from.Value), c => c.Id, cancellationToken);
        if (open.Ids is [var id])
        {
            var place = await places.OfAsync(into.OrgId, cancellationToken);
            await open.SetAsync(c => c.OpenKey, into.Id.Value, cancellationToken);
            await open.SetAsync(c => c.OrgId, into.OrgId, cancellationToken);
            await open.SetAsync(c => c.OrgPath, into.OrgPath, cancellationToken);
            await open.SetAsync(c => c.OrgName, place.OrgName, cancellationToken);
            await open.SetAsync(c => c.TownshipName, place.TownshipName, cancellationToken);
            var notices = await db.MoveAsync(act, db.Unscoped<Notice>("Of the case that goes along.").Where(n => n.CaseId == id), n => n.Id, cancellationToken);
            await notices.SetAsync(n => n.OrgPath, into.OrgPath, cancellationToken);
        }

        var cases = await db.MoveAsync(act, All.Where(c => c.PersonId == from), c => c.Id, cancellationToken);
        await cases.SetAsync(c => c.PersonId, into.Id, cancellationToken);
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken)
    {
        var numbers = await All.Where(c => c.PersonId == person).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync(cancellationToken);
        return [new Stake(StakeKind.Cases, numbers.Count, [.. numbers.Take(Stake.MostNames)])];
    }

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var numbers = await All.Where(c => c.OpenKey == from.Value || c.OpenKey == into.Value).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync(cancellationToken);
        return numbers.Count < 2 ? [] : [RecognitionRefusals.BothHaveCases(numbers)];
    }
}
