using Assistance.Kernel.Protection;
using Assistance.Kernel.Uploads;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Attachments;

/// <summary>Keeps what attachments hold, each sealed for itself.</summary>
internal sealed class AttachmentFiles(RecognitionDb db, FieldProtector protector)
{
    private const string Field = "attachment.content";

    public void Keep(AttachmentId id, Upload upload) => db.Add(new AttachmentContent(id, protector.Seal(Field, id.Value, upload.Content)));

    /// <summary>For good: what was handed in by mistake is kept nowhere.</summary>
    public Task RemoveAsync(AttachmentId id, CancellationToken cancellationToken) =>
        db.AttachmentContents.Where(content => content.Id == id).ExecuteDeleteAsync(cancellationToken);

    /// <returns>Null where it was taken out.</returns>
    public async Task<byte[]?> OpenAsync(AttachmentId id, CancellationToken cancellationToken)
    {
        var content = await db.AttachmentContents.Where(one => one.Id == id).Select(one => one.Sealed).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : protector.Open(Field, id.Value, content);
    }
}
