using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Reactions;

/// <summary>A training that is still to come goes on with the organiser that follows; what was held keeps the one of its day.</summary>
internal sealed class TrainingsFollowOrganisations(ProjectsDb db) : IReaction<OrganisationsRegrouped>, IReaction<RegroupingUndone>, IRegroupedRows
{
    private const string Why = "Counted and moved for whoever reaches the organisations.";

    private IQueryable<Training> All => db.Unscoped<Training>(Why);

    private IQueryable<Training> Open => All.Where(t => t.State == TrainingState.Drafted || t.State == TrainingState.Announced);

    // Paths of the module's rows change with those of its projects, and come back with them.
    public async Task Handle(OrganisationsRegrouped notification, CancellationToken cancellationToken)
    {
        var regrouping = notification.Regrouping;
        foreach (var succession in regrouping.Successions.Where(one => one.Whole))
        {
            var going = await db.MoveAsync(regrouping.Act, Open.Where(t => t.OrganiserId == succession.FromId), t => t.Id, cancellationToken);
            await going.SetAsync(t => t.OrganiserId, succession.ToId, cancellationToken);
            foreach (var some in going.Ids.Chunk(RowMoves.AtOnce))
            {
                var people = await db.MoveAsync(regrouping.Act, db.Unscoped<Trainee>(Why).Where(t => some.Contains(t.TrainingId)), t => t.Id, cancellationToken);
                await people.SetAsync(t => t.OrgPath, succession.ToPath, cancellationToken);
            }

            await going.SetAsync(t => t.OrgPath, succession.ToPath, cancellationToken);
        }
    }

    public Task Handle(RegroupingUndone notification, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var paths = regrouping.Repaths.Select(moved => moved.From).ToList();
        var abolished = regrouping.Successions.Where(one => one.Whole).Select(one => one.FromId).ToList();
        var (moves, all) = (
            await Open.CountAsync(t => paths.Contains(t.OrgPath) || abolished.Contains(t.OrganiserId), cancellationToken),
            await All.CountAsync(t => paths.Contains(t.OrgPath) || abolished.Contains(t.OrganiserId), cancellationToken));
        return new RegroupingOutlook([Stake.Of(StakeKind.Trainings, moves)], [Stake.Of(StakeKind.Trainings, all - moves)], []);
    }

    // A training is its organiser's and no single person's: nothing of it hangs on whoever went.
    public Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Stake>>([]);
}
