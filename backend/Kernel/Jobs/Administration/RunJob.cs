using System.Globalization;
using System.Text.Json.Serialization;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Jobs.Administration;

/// <summary>Asks for a run; an instance that runs jobs starts it within seconds, and the history shows how it goes.</summary>
internal static class RunJob
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Create, "/jobs/{name}/runs", (string name, Command body) => body with { Name = name });

    /// <param name="BusinessDate">Today where it is not named.</param>
    [Allow(Role.SystemAdmin)]
    internal sealed record Command(DateOnly? BusinessDate = null) : ICommand<JobRunView>
    {
        [JsonIgnore]
        public string Name { get; init; } = string.Empty;
    }

    internal sealed class Handler(KernelDb db, DbSession session, JobCatalogue catalogue) : ICommandHandler<Command, JobRunView>
    {
        public async Task<Result<JobRunView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (catalogue.Find(request.Name) is not { } job)
                return JobRefusals.NotFound;
            var today = session.Clock.Today;
            var businessDate = request.BusinessDate ?? today;
            if (businessDate > today || businessDate < today.AddDays(-JobCatchUp.LongestPause))
                return JobRefusals.OutOfReach.ForField("businessDate");
            if (!await JobRuns.RequestAsync(db, session, job, businessDate, cancellationToken))
                return JobRefusals.Running;
            AuditTrail.Note(db, session, AuditAction.Changed, "jobRun", string.Create(CultureInfo.InvariantCulture, $"{request.Name}/{businessDate:yyyy-MM-dd}"), default, detail: null);
            return await db.JobRuns.Where(run => run.Job == request.Name && run.BusinessDate == businessDate).Select(JobRunView.Of).SingleAsync(cancellationToken);
        }
    }
}
