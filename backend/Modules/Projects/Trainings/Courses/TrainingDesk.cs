using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>What the use cases of a training share: who acts, who is on its list, and how it is shown.</summary>
internal sealed class TrainingDesk(ProjectsDb db, IOrganisations organisations, IPeople people, RequestContext context, BusinessClock clock)
{
    private const string Invited = "Announced to the secretaries below its organiser, who put their own people on the list.";
    private static readonly Role[] Hands = [Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];

    public ProjectHand Hand => new(context.Actor.UserId!.Value, context.Actor.Name);

    public Task<Result<Training>> LoadAsync(TrainingId id, CancellationToken cancellationToken) =>
        db.LoadForChangeAsync(db.Trainings.Where(t => t.Id == id), TrainingRefusals.NotFound, cancellationToken);

    /// <summary>Trainings announced above the caller's branches: its secretary puts people of theirs on the list.</summary>
    public IQueryable<Training> Invitations
    {
        get
        {
            var above = context.Actor.Posts.Where(post => post.Role == Role.BranchSecretary).SelectMany(post => post.Path.Above).Distinct().ToList();
            return db.Unscoped<Training>(Invited).Where(t => above.Contains(t.OrgPath) && t.State != TrainingState.Drafted);
        }
    }

    /// <summary>Within scope, or announced above it.</summary>
    public async Task<Training?> FindAsync(TrainingId id, CancellationToken cancellationToken) =>
        await db.Trainings.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? await Invitations.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);

    /// <summary>The caller is asked to send people to it, and works with nothing else of it.</summary>
    public bool IsInvited(Training training) => !context.Scope.Covers(training.OrgPath);

    /// <summary>All on its list, for whom the caller may know of: see <see cref="ListAsync"/> for who is shown.</summary>
    public IQueryable<Trainee> TraineesOf(Training training) =>
        (IsInvited(training) ? db.Unscoped<Trainee>(Invited) : db.Trainees).Where(t => t.TrainingId == training.Id);

    public async Task<TrainingView> ViewAsync(Training training, CancellationToken cancellationToken)
    {
        var counts = await TraineesOf(training).GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(),
            Present = g.Count(t => t.State == TraineeState.Present),
            Absent = g.Count(t => t.State == TraineeState.Absent),
            Mastered = g.Count(t => t.MasteredOn != null),
            Employed = g.Count(t => t.EmployedOn != null),
        }).SingleOrDefaultAsync(cancellationToken);
        var organiser = (await organisations.CardsAsync([training.OrganiserId], cancellationToken))[training.OrganiserId];
        var works = context.Actor.Posts.Any(post => Hands.Contains(post.Role) && post.Path.Covers(training.OrgPath));
        return new TrainingView(
            training.Id, training.Version, training.OrganiserId, organiser.Name, training.State, PlanOf(training), training.DraftedByName,
            works && training.State == TrainingState.Announced && training.On == clock.Today ? training.CheckInCode : null,
            counts?.All ?? 0, counts?.Present ?? 0, counts?.Absent ?? 0, training.Others, (counts?.Present ?? 0) + training.Others, counts?.Mastered ?? 0, counts?.Employed ?? 0,
            training.CancelReason, works ? training.Next : IsInvited(training) && training.TakesNamesOn(clock.Today) ? [TrainingAct.Enrol] : []);
    }

    /// <summary>Saves what a use case did to a training, and shows it.</summary>
    public async Task<Result<TrainingView>> KeepAsync(Training training, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(cancellationToken);
        return await ViewAsync(training, cancellationToken);
    }

    /// <summary>Who is on the list, by name; of a training that the caller is invited to, their own people.</summary>
    public async Task<TraineeList> ListAsync(Training training, CancellationToken cancellationToken)
    {
        var rows = await TraineesOf(training).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. rows.Select(t => t.PersonId)], cancellationToken);
        if (IsInvited(training))
            rows.RemoveAll(t => !context.Scope.Covers(cards[t.PersonId].OrgPath));
        return new TraineeList(
            [.. rows.Select(t => TraineeView.Of(t, cards[t.PersonId])).OrderBy(t => t.OrgName, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id)]);
    }

    public static TrainingPlan PlanOf(Training t) => new(t.Kind, t.Topic, t.Place, t.On, t.StartsAt, t.EndsAt, t.Sessions, t.Skill, t.Capacity, t.Teacher, t.Audience);
}
