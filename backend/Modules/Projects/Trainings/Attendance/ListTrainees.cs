using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Who is on the list of a training, and whether they came.</summary>
internal static class ListTrainees
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/trainings/{trainingId}/trainees", (TrainingId trainingId) => new Query(trainingId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(TrainingId TrainingId) : IQuery<TraineeList>;

    internal sealed class Handler(TrainingDesk desk) : IQueryHandler<Query, TraineeList>
    {
        public async Task<Result<TraineeList>> Handle(Query request, CancellationToken cancellationToken) =>
            await desk.FindAsync(request.TrainingId, cancellationToken) is { } training ? await desk.ListAsync(training, cancellationToken) : TrainingRefusals.NotFound;
    }
}
