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
using Assistance.Members.Directory;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Reorganisations;

/// <summary>Merges, splits, moves or renames organisations, with all that belongs to them, in one transaction across the modules.</summary>
internal static class Reorganise
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/reorganisations", (Command body) => body);

    /// <param name="DocumentNumber">Of the approval (批复文号).</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ReorganisationWish Wish, string Reason, string DocumentNumber) : ICommand<ReorganisationView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Wish).SetValidator(new WishRules());
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(Reorganisation.LongestReason);
            RuleFor(command => command.DocumentNumber).NotEmpty().MaximumLength(Reorganisation.LongestDocumentNumber);
        }
    }

    internal sealed class Handler(
        MembersDb db, ReorganisationPlanner planner, ReorganisationDesk desk, RegistryRows rows, IHeldPlaces posts, MembershipHistory history, DbSession session, BusinessClock clock)
        : ICommandHandler<Command, ReorganisationView>
    {
        public async Task<Result<ReorganisationView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (at, id) = (clock.Now, Ids.New<ReorganisationId>(clock.Time));
            var drafted = await planner.DraftAsync(request.Wish, id.Value, track: true, cancellationToken);
            if (drafted.Refusal is { } refusal)
                return refusal;
            var draft = drafted.Value;
            var outlook = await desk.OutlookAsync(draft, cancellationToken);
            if (outlook.Obstacles.Count > 0)
                return ReorganisationRefusals.Of(outlook.Obstacles);
            if (draft.Founded is not null)
                db.Add(draft.Founded);
            var facts = new ReorganisationFacts(draft.Regrouping, draft.Before, outlook.Moves, outlook.Stays, outlook.Posts, draft.Founded is { } founded ? [founded.Id] : []);
            var made = Reorganisation.Of(id, draft, facts, new Approval(request.Reason, request.DocumentNumber, session.Context.Actor.Name), clock.Today, at);
            db.Add(made);
            if (!await db.TrySaveAsync(cancellationToken))
                return MembersRefusals.OrganisationNameTaken;
            await FollowAsync(draft, outlook.Posts, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return ReorganisationView.Of(made, []);
        }

        private async Task FollowAsync(ReorganisationDraft draft, IReadOnlyList<HeldPlace> held, CancellationToken cancellationToken)
        {
            var regrouping = draft.Followed();
            foreach (var (by, people) in await rows.FollowAsync(regrouping, cancellationToken))
                history.Record(people, by.FromPath, MembershipEventKind.Reorganised, clock.Today, by.ToName);
            await posts.FollowAsync(regrouping.Paths, cancellationToken);
            foreach (var succession in draft.Abolished)
            {
                var successor = OrganisationDirectory.PlaceOf(draft.Receivers.First(o => o.Id == succession.ToId).Card());
                await posts.LeaveAsync([.. held.Where(post => post.OrganisationId == succession.FromId)], successor, clock.Today.AddDays(-1), cancellationToken);
            }

            session.Raise(new OrganisationsRegrouped(regrouping));
        }
    }
}
