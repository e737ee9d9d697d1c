using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Kernel.Jobs.Administration;

internal static class ListJobRuns
{
    private static readonly SortMap<JobRun, Guid> Sorts =
        new SortMap<JobRun, Guid>(run => run.Id, "-businessDate").By("businessDate", run => run.BusinessDate);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/jobs/{name}/runs", (string name, [AsParameters] PageRequest page, JobRunState? state) => new Query(name, page, state));

    [Allow(Role.SystemAdmin)]
    internal sealed record Query(string Name, PageRequest Page, JobRunState? State) : IQuery<Page<JobRunView>>;

    internal sealed class Handler(KernelDb db, JobCatalogue catalogue) : IQueryHandler<Query, Page<JobRunView>>
    {
        public async Task<Result<Page<JobRunView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (catalogue.Find(request.Name) is null)
                return JobRefusals.NotFound;
            return await db.JobRuns
                .Where(run => run.Job == request.Name && (request.State == null || run.State == request.State))
                .ToPageAsync(request.Page, Sorts, JobRunView.Of, cancellationToken);
        }
    }
}
