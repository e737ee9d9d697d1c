using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Commitments;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Visits;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>A helper's own people (我的帮扶对象), whoever is due first.</summary>
internal static class GetMyPeople
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/my-people", () => new Query());

    [Allow(Role.Helper)]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="NextPlanned">The visit planned next.</param>
    /// <param name="OpenCommitments">Promises still to keep, the nearest first.</param>
    internal sealed record MyPerson(PairRow Pair, VisitView? NextPlanned, IReadOnlyList<CommitmentView> OpenCommitments);

    internal sealed record Answer(DateOnly Today, IReadOnlyList<MyPerson> Items);

    internal sealed class Handler(PairingDb db, IPeople people, PairRows rows, RequestContext context, BusinessClock clock) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            // The grants show every pair of the helper's people; theirs are those in which they are the helper.
            var pairs = await db.Pairs.Where(p => p.State == BondState.Active).ToListAsync(cancellationToken);
            var helpers = await people.CardsAsync([.. pairs.Select(p => p.HelperId)], cancellationToken);
            var mine = pairs.Where(p => helpers[p.HelperId].UserId == context.Actor.UserId).ToList();
            var ids = mine.ConvertAll(p => (Contracts.PairId?)p.Id);
            var visits = (await db.Visits.Where(v => ids.Contains(v.PairId) && v.State == VisitState.Planned).OrderBy(v => v.Day).Select(VisitView.Select).ToListAsync(cancellationToken))
                .ToLookup(v => v.PairId);
            var commitments = (await db.Commitments.Where(c => ids.Contains(c.PairId) && c.State == CommitmentState.Open).OrderBy(c => c.DueOn).Select(CommitmentView.Select).ToListAsync(cancellationToken))
                .ToLookup(c => c.PairId);
            var items = (await rows.OfAsync(mine, cancellationToken))
                .Select(row => new MyPerson(row, visits[row.Id].FirstOrDefault(), [.. commitments[row.Id]]))
                .OrderBy(person => person.Pair.NextVisitDue)
                .ToList();
            return new Answer(clock.Today, items);
        }
    }
}
