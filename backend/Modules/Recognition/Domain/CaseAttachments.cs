using Assistance.Kernel.Refusals;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.Values;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>The pictures and papers in a case's file.</summary>
internal sealed partial class Case
{
    public const int MostAttachments = 40;

    private readonly List<Attachment> _attachments = [];

    public IReadOnlyList<Attachment> Attachments => _attachments;

    /// <summary>Puts one into the file, also while the clocks stand still: that is often what they wait for.</summary>
    /// <param name="step">The step that it proves, one of those begun; the current one unless named.</param>
    public Result<Attachment> Attach(string fileName, Upload upload, StepKind? step, string? note, Sitting sitting)
    {
        if (!Stage.IsOpen())
            return RecognitionRefusals.Illegal(Stage, frozen: false);
        var kept = _attachments.Where(one => one.RemovedOn is null).ToList();
        if (kept.Count >= MostAttachments)
            return RecognitionRefusals.TooManyAttachments(MostAttachments);
        var digest = upload.Digest;
        if (kept.Find(one => one.Digest == digest) is { } same)
            return RecognitionRefusals.SameAttachment(same.FileName);
        if (step is { } named && _steps.TrueForAll(one => one.Kind != named))
            return RecognitionRefusals.StepNotBegun;
        var attachment = new Attachment(fileName, upload, step ?? CurrentStep.Kind, CurrentStep.Sequence, note, sitting);
        _attachments.Add(attachment);
        return attachment;
    }

    /// <summary>Takes one out that does not belong there, while the step during which it came in is still under way.</summary>
    public Result<Done> Detach(AttachmentId id, string reason, Sitting sitting)
    {
        if (_attachments.Find(one => one.Id == id && one.RemovedOn is null) is not { } attachment)
            return RecognitionRefusals.AttachmentNotFound;
        if (!Stage.IsOpen() || attachment.AddedDuring != CurrentStep.Sequence)
            return RecognitionRefusals.AttachmentOnFile;
        attachment.Remove(reason, sitting.Actor, sitting.Today);
        return Done.Value;
    }
}
