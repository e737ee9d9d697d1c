using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Reactions;

/// <summary>Organisations were merged, split or moved: the successor goes on with the open cases; closed ones keep the names of their day.</summary>
internal sealed class CasesFollowOrganisations(RecognitionDb db, CasePlaces places) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>, IRegroupedRows
{
    private const string Why = "Counted and moved for whoever reaches the organisations.";

    private IQueryable<Case> All => db.Unscoped<Case>(Why);

    private IQueryable<Case> Open => All.Where(c => c.OpenKey != null);

    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var (act, successions) = (notification.Regrouping.Act, notification.Regrouping.Successions);
        await db.RepathAsync(notification.Regrouping.Paths, cancellationToken);
        foreach (var succession in successions)
        {
            var left = Open.Where(c => c.OrgId == succession.FromId);
            foreach (var going in Going(left, succession))
                await GoOnAsync(act, going, succession, cancellationToken);
        }

        foreach (var moved in notification.Regrouping.Repaths.Where(moved => moved.From.Parent != moved.To.Parent))
        {
            var cases = await db.MoveAsync(act, Open.Where(c => c.OrgId == moved.OrganisationId), c => c.Id, cancellationToken);
            if (cases.Ids.Count > 0)
                await cases.SetAsync(c => c.TownshipName, (await places.OfAsync(moved.OrganisationId, cancellationToken)).TownshipName, cancellationToken);
        }
    }

    public async Task Handle(RegroupingUndone notification, CancellationToken cancellationToken)
    {
        await db.UndoMovesAsync(notification.Regrouping.Act, cancellationToken);
        await db.RepathAsync(notification.Regrouping.Paths, cancellationToken);
    }

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var parts = regrouping.Successions.Where(one => !one.Whole).SelectMany(one => Going(All, one)).Prepend(All.Where(c => paths.Contains(c.OrgPath)));
        var (open, closed, numbers) = (0, 0, new List<string>());
        foreach (var cases in parts)
        {
            open += await cases.CountAsync(c => c.OpenKey != null, cancellationToken);
            closed += await cases.CountAsync(c => c.OpenKey == null, cancellationToken);
            numbers.AddRange(await cases.Where(c => c.OpenKey != null).OrderBy(c => c.Number).Select(c => c.Number + " " + c.PersonName).Take(Stake.MostNames).ToListAsync(cancellationToken));
        }

        return new RegroupingOutlook([new Stake(StakeKind.Cases, open, numbers)], [Stake.Of(StakeKind.Cases, closed)], []);
    }

    public async Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken)
    {
        var later = 0;
        foreach (var some in since.People.Chunk(RowMoves.AtOnce))
        {
            var ids = some.ToList();
            var cases = await All.Where(c => ids.Contains(c.PersonId)).Select(c => c.Id).ToListAsync(cancellationToken);
            later += since.CountLater(cases.Select(id => id.Value));
        }

        return [Stake.Of(StakeKind.Cases, later)];
    }

    private static IEnumerable<IQueryable<Case>> Going(IQueryable<Case> cases, Succession succession)
    {
        if (succession.People is not { } people)
            return [cases];
        return people.Chunk(RowMoves.AtOnce).Select(some =>
        {
            var ids = some.ToList();
            return cases.Where(c => ids.Contains(c.PersonId));
        });
    }

    private async Task GoOnAsync(Guid act, IQueryable<Case> going, Succession succession, CancellationToken cancellationToken)
    {
        var cases = await db.MoveAsync(act, going, c => c.Id, cancellationToken);
        if (cases.Ids.Count == 0)
            return;
        var place = await places.OfAsync(succession.ToId, cancellationToken);
        await cases.SetAsync(c => c.OrgId, succession.ToId, cancellationToken);
        await cases.SetAsync(c => c.OrgPath, succession.ToPath, cancellationToken);
        await cases.SetAsync(c => c.OrgName, place.OrgName, cancellationToken);
        await cases.SetAsync(c => c.TownshipName, place.TownshipName, cancellationToken);
        foreach (var some in cases.Ids.Chunk(RowMoves.AtOnce))
        {
            var ids = some.ToList();
            var notices = await db.MoveAsync<Notice, NoticeId>(act, db.Unscoped<Notice>(Why).Where(n => ids.Contains(n.CaseId)), n => n.Id, cancellationToken);
            await notices.SetAsync(n => n.OrgPath, succession.ToPath, cancellationToken);
        }
    }
}
