using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Uploads;

/// <summary>Keeps what a module's attached files hold, each sealed for itself, in the transaction of the line beside it.</summary>
public abstract class SealedFiles<TFile>(ModuleDb db, FieldProtector protector)
    where TFile : SealedFile, new()
{
    private const string Field = "attachment.content";

    public void Keep(AttachmentId id, Upload upload) => db.Add(new TFile { Id = id, Sealed = protector.Seal(Field, id.Value, upload.Content) });

    /// <summary>For good: what was handed in by mistake is kept nowhere.</summary>
    public Task RemoveAsync(AttachmentId id, CancellationToken cancellationToken) =>
        db.Set<TFile>().Where(file => file.Id == id).ExecuteDeleteAsync(cancellationToken);

    /// <returns>Null where it was taken out.</returns>
    public async Task<byte[]?> OpenAsync(AttachmentId id, CancellationToken cancellationToken)
    {
        var content = await db.Set<TFile>().Where(file => file.Id == id).Select(file => file.Sealed).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : protector.Open(Field, id.Value, content);
    }
}
