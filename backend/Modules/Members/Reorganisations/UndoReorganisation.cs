using System.Text.Json.Serialization;
using Assistance.Access.Contracts;
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
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Reorganisations;

/// <summary>Everything goes back to where it was, while nothing new hangs on it.</summary>
internal static class UndoReorganisation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/reorganisations/{reorganisationId}/undo", (ReorganisationId reorganisationId, Command body) => body with { ReorganisationId = reorganisationId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<ReorganisationView>
    {
        [JsonIgnore]
        public ReorganisationId ReorganisationId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(Reorganisation.LongestReason);
    }

    internal sealed class Handler(MembersDb db, ReorganisationDesk desk, RegistryRows rows, IHeldPlaces posts, MembershipHistory history, DbSession session, BusinessClock clock)
        : ICommandHandler<Command, ReorganisationView>
    {
        private const string Why = "Of a reorganisation that the caller reaches at both ends.";

        public async Task<Result<ReorganisationView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Set<Reorganisation>().Where(r => r.Id == request.ReorganisationId), ReorganisationRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var done = found.Value;
            if (!session.Context.Scope.Covers(done.OrgPath) || !session.Context.Scope.Covers(done.OtherPath))
                return ReorganisationRefusals.BothEnds;
            var undone = done.Undo(clock.Today, session.Context.Actor.Name, request.Reason);
            if (undone.Refusal is { } no)
                return no;
            if (await desk.HindrancesAsync(done, cancellationToken) is { Count: > 0 } hindrances)
                return ReorganisationRefusals.Of(hindrances);
            var facts = done.ReadFacts();
            var back = await RestoreAsync(facts, cancellationToken);
            if (!await db.TrySaveAsync(cancellationToken))
                return MembersRefusals.OrganisationNameTaken;
            await RecordAsync(done, facts, cancellationToken);
            await rows.UndoAsync(done.Id.Value, back, cancellationToken);
            await posts.FollowAsync(back.Paths, cancellationToken);
            await posts.ReturnAsync(facts.Posts, cancellationToken);
            session.Raise(new RegroupingUndone(back));
            await db.SaveChangesAsync(cancellationToken);
            return ReorganisationView.Of(done, []);
        }

        /// <summary>The organisations stand as before; one that was founded goes into the one that it came from, and stays readable.</summary>
        private async Task<Regrouping> RestoreAsync(ReorganisationFacts facts, CancellationToken cancellationToken)
        {
            var ids = facts.Before.Select(before => before.Id).Concat(facts.Founded).Concat(facts.Regrouping.Successions.Select(one => one.FromId)).Distinct().ToList();
            var all = await db.Unscoped<Organisation>(Why).AsTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
            var back = new List<Repath>();
            foreach (var before in facts.Before)
            {
                var now = all[before.Id].OrgPath;
                all[before.Id].Restore(before);
                if (now != before.Path)
                    back.Add(new Repath(before.Id, now, before.Path));
            }

            foreach (var founded in facts.Founded.Select(id => all[id]))
            {
                var now = founded.OrgPath;
                // Without people there may be none that it came from in so many words; then it is abolished where it stands.
                if (facts.Regrouping.Successions.FirstOrDefault(one => one.ToId == founded.Id) is { } from)
                    founded.GoInto(all[from.FromId], clock.Today);
                else
                    founded.Abolish(clock.Today);
                if (founded.OrgPath != now)
                    back.Add(new Repath(founded.Id, now, founded.OrgPath));
            }

            return facts.Regrouping with { Repaths = back };
        }

        private async Task RecordAsync(Reorganisation done, ReorganisationFacts facts, CancellationToken cancellationToken)
        {
            var traces = await db.TracesOfAsync(done.Id.Value, cancellationToken);
            var names = done.Organisations.ToDictionary(one => one.OrganisationId, one => one.NameBefore);
            foreach (var trace in traces.Where(trace => trace is { RowKind: "person", Property: nameof(Person.OrgId) }))
            {
                var from = trace.Value<OrgId>();
                var path = facts.Before.FirstOrDefault(before => before.Id == from)?.Path ?? done.OtherPath;
                history.Record(trace.Ids<PersonId>(), path, MembershipEventKind.ReorganisationUndone, clock.Today, names.GetValueOrDefault(from));
            }
        }
    }
}
