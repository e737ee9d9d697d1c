using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Campaigns;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Followers;

/// <summary>
/// Lines of lists go with the organisations and the records that they name: what is still to be given goes on at the successor; what was given or returned
/// keeps the organisation of its day. Two records of one person on one list have to be settled before they become one.
/// </summary>
internal sealed class CampaignLinesFollow(PairingDb db) : IReaction<PeopleMerged>, IPersonRows, IRegroupedRows
{
    private const string Why = "Counted and moved for whoever reaches both ends.";

    private IQueryable<CampaignLine> Lines => db.Unscoped<CampaignLine>(Why);

    private IQueryable<CampaignLine> Open => Lines.Where(line => line.State == CampaignLineState.Listed);

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId.Value, notification.Merging.Into);
        var taken = await Lines.Where(line => line.SubjectId == into.Id.Value && line.State != CampaignLineState.Struck).Select(line => line.CampaignId).ToListAsync(cancellationToken);
        var theirs = await Lines.Where(line => line.SubjectId == from).Select(line => new { line.Id, line.CampaignId, line.State }).ToListAsync(cancellationToken);
        foreach (var line in theirs)
        {
            var one = await db.MoveAsync(act, Lines.Where(l => l.Id == line.Id), l => l.Id, cancellationToken);
            var key = CampaignLine.KeyOf(line.CampaignId, into.Id);
            await one.SetAsync(l => l.OpenKey, line.State == CampaignLineState.Struck || taken.Contains(line.CampaignId) ? $"{key}:{line.Id.Value:N}" : key, cancellationToken);
            await one.SetAsync(l => l.SubjectId, into.Id.Value, cancellationToken);
            if (line.State != CampaignLineState.Listed)
                continue;
            await one.SetAsync(l => l.OrgId, into.OrgId, cancellationToken);
            await one.SetAsync(l => l.OrgPath, into.OrgPath, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.CampaignLines, await Lines.CountAsync(line => line.SubjectId == person.Value, cancellationToken))];

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var (giver, taker) = (from.Value, into.Value);
        var standing = Lines.Where(line => line.State != CampaignLineState.Struck);
        var both = await standing.AnyAsync(
            line => line.SubjectId == giver && standing.Any(other =>
                other.SubjectId == taker && other.CampaignId == line.CampaignId && (line.State == CampaignLineState.Listed || other.State == CampaignLineState.Listed)),
            cancellationToken);
        return both ? [PairingRefusals.OnOneListTwice] : [];
    }

    /// <summary>Called when the organisations' own paths have been followed.</summary>
    public async Task SucceedAsync(Guid act, Succession succession, CancellationToken cancellationToken)
    {
        var from = succession.FromId;
        var going = Open.Where(line => line.OrgId == from);
        foreach (var some in succession.People?.Chunk(RowMoves.AtOnce) ?? [[]])
        {
            var subjects = some.Select(id => id.Value).ToList();
            var lines = await db.MoveAsync(act, succession.Whole ? going : going.Where(line => subjects.Contains(line.SubjectId)), line => line.Id, cancellationToken);
            await lines.SetAsync(line => line.OrgId, succession.ToId, cancellationToken);
            await lines.SetAsync(line => line.OrgPath, succession.ToPath, cancellationToken);
        }
    }

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var abolished = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).ToList();
        var (moves, all) = (
            await Open.CountAsync(line => paths.Contains(line.OrgPath) || abolished.Contains(line.OrgId), cancellationToken),
            await Lines.CountAsync(line => paths.Contains(line.OrgPath) || abolished.Contains(line.OrgId), cancellationToken));
        foreach (var succession in regrouping.Successions.Where(one => !one.Whole))
        {
            foreach (var some in succession.People!.Chunk(RowMoves.AtOnce))
            {
                var subjects = some.Select(id => id.Value).ToList();
                moves += await Open.CountAsync(line => line.OrgId == succession.FromId && subjects.Contains(line.SubjectId), cancellationToken);
                all += await Lines.CountAsync(line => line.OrgId == succession.FromId && subjects.Contains(line.SubjectId), cancellationToken);
            }
        }

        return new RegroupingOutlook([Stake.Of(StakeKind.CampaignLines, moves)], [Stake.Of(StakeKind.CampaignLines, all - moves)], []);
    }

    public async Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken)
    {
        var begun = 0;
        foreach (var some in since.People.Chunk(RowMoves.AtOnce))
        {
            var subjects = some.Select(id => id.Value).ToList();
            begun += since.CountLater((await Lines.Where(line => subjects.Contains(line.SubjectId)).Select(line => line.Id).ToListAsync(cancellationToken)).Select(id => id.Value));
        }

        return [Stake.Of(StakeKind.CampaignLines, begun)];
    }
}
