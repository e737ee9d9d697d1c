using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Attachments;

/// <summary>The picture or paper itself; who opened it is kept.</summary>
internal static class OpenAttachment
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/cases/{caseId}/attachments/{attachmentId}/content", (CaseId caseId, AttachmentId attachmentId) => new Query(caseId, attachmentId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CaseId CaseId, AttachmentId AttachmentId) : IQuery<FileAnswer>;

    internal sealed class Handler(RecognitionDb db, AttachmentFiles files, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Cases.Where(c => c.Id == request.CaseId).SelectMany(c => c.Attachments, (c, attachment) => new { c.OrgPath, Attachment = attachment })
                .Where(one => one.Attachment.Id == request.AttachmentId).Select(one => new { one.OrgPath, one.Attachment.FileName, one.Attachment.Kind })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null || await files.OpenAsync(request.AttachmentId, cancellationToken) is not { } content)
                return RecognitionRefusals.AttachmentNotFound;
            reads.Opened(context, "attachment", request.AttachmentId.ToString(), found.OrgPath);
            return new FileAnswer(found.FileName, Upload.MediaTypeOf(found.Kind), async (stream, cancel) => await stream.WriteAsync(content, cancel));
        }
    }
}
