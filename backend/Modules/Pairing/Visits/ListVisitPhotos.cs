using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Visits;

/// <summary>The photographs of a visit, the first first; the lines of those that were withdrawn among them.</summary>
internal static class ListVisitPhotos
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/visits/{visitId}/photos", (VisitId visitId) => new Query(visitId));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(VisitId VisitId) : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<VisitPhotoView> Items);

    internal sealed class Handler(PairingDb db) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var photos = await db.Visits.Where(v => v.Id == request.VisitId)
                .Select(v => v.Photos.OrderBy(p => p.Id)
                    .Select(p => new VisitPhotoView(p.Id, p.FileName, p.Bytes, p.Note, p.AddedBy, p.AddedOn, p.RemovedOn, p.RemovedBy, p.RemovedWhy)).ToList())
                .SingleOrDefaultAsync(cancellationToken);
            return photos is null ? PairingRefusals.VisitNotFound : new Answer(photos);
        }
    }
}
