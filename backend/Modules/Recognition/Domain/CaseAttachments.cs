using Assistance.Kernel.Refusals;
using Assistance.Kernel.Uploads;
using Assistance.Recognition.Contracts;
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
        var attachment = new Attachment
        {
            Id = AttachmentId.From(sitting.NewId()),
            Step = step ?? CurrentStep.Kind,
            AddedDuring = CurrentStep.Sequence,
            FileName = NameOf(fileName, upload),
            Kind = upload.Kind,
            Bytes = upload.Content.Length,
            Digest = digest,
            Note = note,
            AddedBy = sitting.Actor.Name,
            AddedOn = sitting.Today,
        };
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

    // The ending tells what is kept, whatever the file was called.
    private static string NameOf(string fileName, Upload upload)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName).Trim();
        var most = Attachment.LongestFileName - upload.Extension.Length;
        return (stem.Length == 0 ? "附件" : stem.Length <= most ? stem : stem[..most]) + upload.Extension;
    }
}
