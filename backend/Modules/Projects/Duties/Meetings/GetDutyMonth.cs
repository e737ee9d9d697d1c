using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Meetings;

/// <summary>The month's table (rule E3): villages that met, met late or did not meet, and who attended how many meetings of how many.</summary>
internal static class GetDutyMonth
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/duty-month", (DateOnly? month) => new Query(month));

    /// <param name="Month">Any day of it; this month where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DateOnly? Month) : IQuery<DutyMonth>;

    internal sealed class Handler(DutyMonths months, DutyDesk desk) : IQueryHandler<Query, DutyMonth>
    {
        public async Task<Result<DutyMonth>> Handle(Query request, CancellationToken cancellationToken) =>
            await months.OfAsync(request.Month ?? desk.Today, desk.Today, cancellationToken);
    }
}
