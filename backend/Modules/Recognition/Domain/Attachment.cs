using System.Diagnostics.CodeAnalysis;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.Values;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>A picture or paper that proves what a step of the case says; what it holds lies in its <see cref="AttachmentContent"/>.</summary>
internal sealed class Attachment : AttachedFile
{
    public Attachment()
    {
    }

    /// <param name="during">The passage that is under way.</param>
    [SetsRequiredMembers]
    internal Attachment(string fileName, Upload upload, StepKind step, int during, string? note, Sitting sitting)
        : base(AttachmentId.From(sitting.NewId()), fileName, upload, note, sitting.Actor, sitting.Today) => (Step, AddedDuring) = (step, during);

    /// <summary>The step that it proves.</summary>
    public required StepKind Step { get; init; }

    /// <summary>The passage that was under way when it came in; once that is over, it stays in the file.</summary>
    public required int AddedDuring { get; init; }
}

[Unscoped("Read only by way of its case, which was found within the scope.")]
[NotAudited("Part of an attachment, which is audited with its case; sealed as a whole.")]
internal sealed class AttachmentContent : SealedFile;
