using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using Assistance.Members.Reorganisations;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>Makes one record of two of the same person, with all that hangs on them, in one transaction across the modules.</summary>
internal static class MergeRecords
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/mergers", (Command body) => body);

    /// <param name="KeptId">The record that stays.</param>
    /// <param name="OtherId">The one that goes into it; it stays readable.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(PersonId KeptId, PersonId OtherId, string Reason) : ICommand<MergerView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(PersonMerger.LongestReason);
    }

    internal sealed class Handler(
        MembersDb db, MergerDesk desk, FactFilling facts, RegistryPersonRows rows, MembershipHistory history, DbSession session, BusinessClock clock) : ICommandHandler<Command, MergerView>
    {
        public async Task<Result<MergerView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var kept = await db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == request.KeptId, cancellationToken);
            var other = await db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == request.OtherId, cancellationToken);
            if (kept is null || other is null)
                return MembersRefusals.PersonNotFound;
            if (kept.Id == other.Id)
                return MergerRefusals.Itself;
            if (await desk.ObstaclesAsync(kept, other, cancellationToken) is { Count: > 0 } obstacles)
                return ReorganisationRefusals.Of(obstacles);
            var (id, at) = (Ids.New<MergerId>(clock.Time), clock.Now);
            var before = new MergerFacts(
                FactFilling.Of(kept, other), await desk.MovesAsync(kept, other, cancellationToken), new StateOfPerson(other.State, other.StateSince, other.StateNote), kept.Tier, other.Tier);
            var organisation = await db.Unscoped<Organisation>("Of a person in scope.").Where(o => o.Id == kept.OrgId).Select(o => o.Name).SingleAsync(cancellationToken);
            var merging = new PersonMerging(id.Value, other.Id, kept.Card(organisation));
            await GiveOverAsync(merging, kept, other, before, cancellationToken);
            var merger = PersonMerger.Of(id, kept, other, before, (session.Context.Actor.Name, request.Reason), clock.Today, at);
            db.Add(merger);
            await db.SaveChangesAsync(cancellationToken);
            session.Raise(new PeopleMerged(merging));
            // Whom the other record looked after is reached by the account of the one that stays.
            if (kept.UserId is { } user)
                session.Raise(new AccountLinked(kept.Id, user));
            return MergerView.Of(merger, kept.Name, other.Name, []);
        }

        private async Task GiveOverAsync(PersonMerging merging, Person kept, Person other, MergerFacts before, CancellationToken cancellationToken)
        {
            other.GoInto(kept.Id, clock.Today);
            other.ShowTier(null);
            // A number is one record's at a time: the other gives it up first.
            await db.SaveChangesAsync(cancellationToken);
            facts.Fill(kept, other, before.Filled);
            kept.ShowTier(before.KeptTier ?? before.MergedTier);
            await db.SaveChangesAsync(cancellationToken);
            await rows.FollowAsync(merging, before.Filled.Contains(MergedFact.Household), cancellationToken);
            // After what goes along: that it went is the one line that stays with the record given up.
            history.Record(other, MembershipEventKind.Merged, clock.Today);
            history.Record(kept, MembershipEventKind.Merged, clock.Today);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
