using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Visits;

/// <summary>The photograph itself; who opened it is kept.</summary>
internal static class OpenVisitPhoto
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/visit-photos/{photoId}/content", (AttachmentId photoId) => new Query(photoId));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(AttachmentId PhotoId) : IQuery<FileAnswer>;

    internal sealed class Handler(PairingDb db, PhotoFiles files, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Visits.SelectMany(v => v.Photos, (v, photo) => new { v.OrgPath, Photo = photo })
                .Where(one => one.Photo.Id == request.PhotoId).Select(one => new { one.OrgPath, one.Photo.FileName, one.Photo.Kind })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null || await files.OpenAsync(request.PhotoId, cancellationToken) is not { } content)
                return PairingRefusals.PhotoNotFound;
            reads.Opened(context, "visitPhoto", request.PhotoId.ToString(), found.OrgPath);
            return new FileAnswer(found.FileName, Upload.MediaTypeOf(found.Kind), async (stream, cancel) => await stream.WriteAsync(content, cancel));
        }
    }
}
