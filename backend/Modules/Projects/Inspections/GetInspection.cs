using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>An inspection with its findings, and whether the caller may report it.</summary>
internal static class GetInspection
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/inspections/{inspectionId}", (InspectionId inspectionId) => new Query(inspectionId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(InspectionId InspectionId) : IQuery<InspectionView>;

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk) : IQueryHandler<Query, InspectionView>
    {
        public async Task<Result<InspectionView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Inspections.SingleOrDefaultAsync(i => i.Id == request.InspectionId, cancellationToken) is { } inspection
                ? await desk.ViewAsync(inspection, cancellationToken)
                : InspectionRefusals.NotFound;
    }
}
