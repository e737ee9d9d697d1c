using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>One training and how many came.</summary>
internal static class GetTraining
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/trainings/{trainingId}", (TrainingId trainingId) => new Query(trainingId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(TrainingId TrainingId) : IQuery<TrainingView>;

    internal sealed class Handler(TrainingDesk desk) : IQueryHandler<Query, TrainingView>
    {
        public async Task<Result<TrainingView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var training = await desk.FindAsync(request.TrainingId, cancellationToken);
            return training is null ? TrainingRefusals.NotFound : await desk.ViewAsync(training, cancellationToken);
        }
    }
}
