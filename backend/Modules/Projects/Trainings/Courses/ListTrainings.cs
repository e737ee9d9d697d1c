using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>Trainings within scope, the latest first (rules A10, E1).</summary>
internal static class ListTrainings
{
    private static readonly SortMap<Training, TrainingId> Sorts = new SortMap<Training, TrainingId>(t => t.Id, "-on").By("on", t => t.On).By("topic", t => t.Topic);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/trainings", ([AsParameters] PageRequest page, [AsParameters] TrainingFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, TrainingFilter Filter) : IQuery<Page<TrainingRow>>;

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, IOrganisations organisations) : IQueryHandler<Query, Page<TrainingRow>>
    {
        public async Task<Result<Page<TrainingRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await FilterAsync(request.Filter.Invited == true ? desk.Invitations : db.Trainings, organisations, request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, t => t, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ids = page.Value.Items.Select(t => t.Id).ToList();
            var counts = await db.Trainees.Where(t => ids.Contains(t.TrainingId)).GroupBy(t => t.TrainingId)
                .Select(g => new { g.Key, All = g.Count(), Present = g.Count(t => t.State == TraineeState.Present) }).ToDictionaryAsync(one => one.Key, cancellationToken);
            var cards = await organisations.CardsAsync([.. page.Value.Items.Select(t => t.OrganiserId).Distinct()], cancellationToken);
            return new Page<TrainingRow>(
                [
                    .. page.Value.Items.Select(t => new TrainingRow(
                        t.Id, t.OrganiserId, cards[t.OrganiserId].Name, t.State, t.Kind, t.Topic, t.Skill, t.Place, t.On, t.StartsAt, t.EndsAt, t.Sessions, t.Capacity, t.Teacher,
                        counts.GetValueOrDefault(t.Id)?.All ?? 0, (counts.GetValueOrDefault(t.Id)?.Present ?? 0) + t.Others)),
                ],
                page.Value.Next);
        }
    }

    internal static async Task<IQueryable<Training>> FilterAsync(IQueryable<Training> trainings, IOrganisations organisations, TrainingFilter filter, CancellationToken cancellationToken)
    {
        var wanted = await organisations.WithinAsync(trainings, filter.OrganisationId, cancellationToken);
        if (filter.Kind is { } kind)
            wanted = wanted.Where(t => t.Kind == kind);
        if (filter.State is { } state)
            wanted = wanted.Where(t => t.State == state);
        if (filter.Skill is { } skill)
            wanted = wanted.Where(t => t.Skill == skill);
        if (filter.From is { } from)
            wanted = wanted.Where(t => t.On >= from);
        if (filter.Until is { } until)
            wanted = wanted.Where(t => t.On <= until);
        if (filter.Text?.Trim() is { Length: > 0 } text)
            wanted = wanted.Where(t => t.Topic.Contains(text));
        return wanted;
    }
}
