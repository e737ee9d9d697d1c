using System.Diagnostics.CodeAnalysis;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Domain;

/// <summary>A photograph of a visit; nobody demands one.</summary>
internal sealed class VisitPhoto : AttachedFile
{
    private VisitPhoto()
    {
    }

    [SetsRequiredMembers]
    public VisitPhoto(AttachmentId id, string fileName, Upload upload, string? note, Actor actor, DateOnly today)
        : base(id, fileName, upload, note, actor, today)
    {
    }
}

[Unscoped("Read only by way of its visit, which was found within the scope.")]
[NotAudited("Part of a photograph, which is audited with its visit; sealed as a whole.")]
internal sealed class VisitPhotoContent : SealedFile;
