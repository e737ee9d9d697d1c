using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using Assistance.Members.Reorganisations;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>The two were not one person: everything goes back to the record that it came from, while nothing new hangs on it.</summary>
internal static class UndoMerger
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/mergers/{mergerId}/undo", (MergerId mergerId, Command body) => body with { MergerId = mergerId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<MergerView>
    {
        [JsonIgnore]
        public MergerId MergerId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(PersonMerger.LongestReason);
    }

    internal sealed class Handler(
        MembersDb db, MergerDesk desk, FactFilling filling, RegistryPersonRows rows, MembershipHistory history, DbSession session, BusinessClock clock) : ICommandHandler<Command, MergerView>
    {
        public async Task<Result<MergerView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Set<PersonMerger>().Where(m => m.Id == request.MergerId), MergerRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var merger = found.Value;
            var kept = await db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == merger.KeptId, cancellationToken);
            var other = await db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == merger.MergedId, cancellationToken);
            if (kept is null || other is null)
                return MergerRefusals.BothEnds;
            if (merger.Undo(clock.Today, session.Context.Actor.Name, request.Reason).Refusal is { } no)
                return no;
            if (await desk.HindrancesAsync(merger, cancellationToken) is { Count: > 0 } hindrances)
                return ReorganisationRefusals.Of(hindrances);
            await GiveBackAsync(merger, kept, other, cancellationToken);
            session.Raise(new MergerUndone(new PersonMerging(merger.Id.Value, other.Id, kept.Card(string.Empty))));
            // The account of the record that stayed reaches no more whom the other one looks after.
            if (kept.UserId is not null)
                session.Raise(new AccountLinked(other.Id, null));
            return MergerView.Of(merger, kept.Name, other.Name, []);
        }

        private async Task GiveBackAsync(PersonMerger merger, Person kept, Person other, CancellationToken cancellationToken)
        {
            var facts = merger.ReadFacts();
            filling.Empty(kept, facts.Filled);
            kept.ShowTier(facts.KeptTier);
            await db.SaveChangesAsync(cancellationToken);
            other.ComeBack(facts.Before, filling.IndexOf(other));
            other.ShowTier(facts.MergedTier);
            history.Record(other, MembershipEventKind.MergerUndone, clock.Today);
            history.Record(kept, MembershipEventKind.MergerUndone, clock.Today);
            await db.SaveChangesAsync(cancellationToken);
            await rows.UndoAsync(merger.Id.Value, cancellationToken);
        }
    }
}
