using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Figures;

/// <summary>What the trainings that were held amount to: sessions and attendances by kind, who was trained, who found work (rules I7, I8, I9).</summary>
internal static class GetTrainingFigures
{
    private const int Thousand = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(
            HttpVerb.Get, "/training-figures", (OrgId? organisationId, TrainingKind? kind, DateOnly? from, DateOnly? until) => new Query(organisationId, kind, from, until));

    /// <param name="From">First day of a training; all of them where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId? OrganisationId, TrainingKind? Kind, DateOnly? From, DateOnly? Until) : IQuery<TrainingFigures>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations) : IQueryHandler<Query, TrainingFigures>
    {
        public async Task<Result<TrainingFigures>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = new TrainingFilter(request.OrganisationId, request.Kind, TrainingState.Held, From: request.From, Until: request.Until);
            var held = await ListTrainings.FilterAsync(db.Trainings, organisations, filter, cancellationToken);
            var sums = await held.GroupBy(t => t.Kind)
                .Select(g => new { g.Key, Trainings = g.Count(), Sessions = g.Sum(t => t.Sessions), Others = g.Sum(t => t.Others) }).ToListAsync(cancellationToken);
            var places = await held.Select(t => new { t.Kind, t.OrganiserId, t.Place }).Distinct().ToListAsync(cancellationToken);
            // Somebody who comes to two trainings is one who was trained, and two who attended.
            var came = await db.Trainees.Where(t => t.State == TraineeState.Present)
                .Join(held, t => t.TrainingId, h => h.Id, (t, h) => new { h.Kind, t.PersonId, t.Relative, t.Background, Employed = t.EmployedOn != null, Mastered = t.MasteredOn != null })
                .ToListAsync(cancellationToken);
            var people = came.GroupBy(t => (t.PersonId, t.Relative)).Select(g => (g.First().Background, Employed: g.Any(t => t.Employed), Mastered: g.Any(t => t.Mastered))).ToList();
            var employed = people.Count(one => one.Employed);
            return new TrainingFigures(
                sums.Sum(one => one.Trainings), sums.Sum(one => one.Sessions), came.Count + sums.Sum(one => one.Others), people.Count, people.Count(one => one.Mastered), employed, PerMille(employed, people.Count),
                [
                    .. sums.OrderBy(one => one.Key).Select(one =>
                    {
                        var ofKind = came.Where(t => t.Kind == one.Key).ToList();
                        var (trained, found) = (ofKind.DistinctBy(t => (t.PersonId, t.Relative)).Count(), ofKind.Where(t => t.Employed).DistinctBy(t => (t.PersonId, t.Relative)).Count());
                        return new TrainingsOfKind(
                            one.Key, one.Trainings, one.Sessions, ofKind.Count + one.Others, places.Count(place => place.Kind == one.Key), trained, found, PerMille(found, trained));
                    }),
                ],
                [.. people.GroupBy(one => one.Background).OrderBy(g => g.Key).Select(g => new TrainedOf(g.Key, g.Count()))]);
        }

        private static int? PerMille(int part, int whole) => whole == 0 ? null : (int)Math.Round((decimal)part * Thousand / whole, MidpointRounding.AwayFromZero);
    }
}

/// <param name="Trainings">Held.</param>
/// <param name="Sessions">场次</param>
/// <param name="Attendances">人次: by name and counted.</param>
/// <param name="Trained">People by name, each once.</param>
/// <param name="Employed">Of these, who found work by it.</param>
/// <param name="EmployedPerMille">Null where nobody was trained by name.</param>
/// <param name="Backgrounds">The people by where they come from; they add up to <paramref name="Trained"/>.</param>
internal sealed record TrainingFigures(
    int Trainings, int Sessions, int Attendances, int Trained, int Mastered, int Employed, int? EmployedPerMille, IReadOnlyList<TrainingsOfKind> Kinds, IReadOnlyList<TrainedOf> Backgrounds);

/// <param name="Places">Different ones, as stations of distance learning.</param>
internal sealed record TrainingsOfKind(TrainingKind Kind, int Trainings, int Sessions, int Attendances, int Places, int Trained, int Employed, int? EmployedPerMille);

internal sealed record TrainedOf(Background Background, int People);
