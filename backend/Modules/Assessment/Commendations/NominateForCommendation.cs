using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>A branch, a township or the county puts somebody of its own forward, with what they did (rule D7).</summary>
internal static class NominateForCommendation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/commendation-nominations", (Command body) => body);

    /// <param name="Class">One of the year's.</param>
    /// <param name="Deed">What they did.</param>
    /// <param name="Evidence">What shows it.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(int Year, string Class, PersonId PersonId, string Deed, string Evidence) : ICommand<NominationRow>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Class).NotEmpty();
            RuleFor(c => c.Deed).NotEmpty().MaximumLength(Nomination.LongestText);
            RuleFor(c => c.Evidence).NotEmpty().MaximumLength(Nomination.LongestText);
        }
    }

    internal sealed class Handler(AssessmentDb db, CommendationViews views, IPeople people, ISecretaries secretaries, RequestContext context, BusinessClock clock) : ICommandHandler<Command, NominationRow>
    {
        public async Task<Result<NominationRow>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return CommendationRefusals.PersonNotFound;
            if (await db.Commendations.SingleOrDefaultAsync(c => c.Year == request.Year, cancellationToken) is not { } commendation)
                return CommendationRefusals.NotOpen;
            if (commendation.RefuseTo("nominate") is { } illegal)
                return illegal;
            if (commendation.Find(request.Class) is not { } award)
                return CommendationRefusals.NoSuchClass;
            if (await RefuseAsync(person, award, cancellationToken) is { } refusal)
                return refusal;
            if (await db.Nominations.AnyAsync(n => n.Year == request.Year && n.Class == request.Class && n.PersonId == person.Id && Nomination.Standing.Contains(n.State), cancellationToken))
                return CommendationRefusals.NominatedAlready;
            var endorsed = context.Actor.Posts.Any(post => Nomination.Endorsers.Contains(post.Role));
            var put = Nomination.PutForward(Ids.New<NominationId>(clock.Time), request.Year, award.Code, person, (request.Deed, request.Evidence), endorsed, clock.Today, context.Actor.UserId);
            db.Add(put);
            await db.SaveChangesAsync(cancellationToken);
            return await views.RowAsync(put, cancellationToken);
        }

        private async Task<Refusal?> RefuseAsync(PersonCard person, CommendationClass award, CancellationToken cancellationToken)
        {
            if (person.State != PersonState.Active || person.PartyStatus == PartyStatus.NonMember)
                return CommendationRefusals.NotInStanding;
            if (person.UserId is { } account && account == context.Actor.UserId)
                return CommendationRefusals.Oneself;
            return award.Office == CommendedOffice.Secretary && !await secretaries.IsSecretaryAsync(person, cancellationToken) ? CommendationRefusals.NotASecretary : null;
        }
    }
}
