using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>A picture or paper that proves what a step of the case says; what it holds lies in its <see cref="AttachmentContent"/>.</summary>
internal sealed class Attachment
{
    public const int LongestFileName = 200;

    public required AttachmentId Id { get; init; }

    /// <summary>The step that it proves.</summary>
    public required StepKind Step { get; init; }

    /// <summary>The passage that was under way when it came in; once that is over, it stays in the file.</summary>
    public required int AddedDuring { get; init; }

    public required string FileName { get; init; }

    public required UploadKind Kind { get; init; }

    /// <summary>Of what is kept.</summary>
    public required int Bytes { get; init; }

    /// <summary>SHA-256 of what is kept, in hexadecimal: the same file is not taken twice.</summary>
    public required string Digest { get; init; }

    /// <summary>What it shows.</summary>
    public required string? Note { get; init; }

    public required string AddedBy { get; init; }

    public required DateOnly AddedOn { get; init; }

    public DateOnly? RemovedOn { get; private set; }

    public string? RemovedBy { get; private set; }

    /// <summary>Why it was taken out; the line stays, the content is gone.</summary>
    public string? RemovedWhy { get; private set; }

    public void Remove(string reason, Actor actor, DateOnly today) => (RemovedOn, RemovedBy, RemovedWhy) = (today, actor.Name, reason);
}

/// <summary>What an attachment holds, sealed: an identity card is as sensitive as its number.</summary>
[Unscoped("Read only by way of its case, which was found within the scope.")]
[NotAudited("Part of an attachment, which is audited with its case; sealed as a whole.")]
internal sealed class AttachmentContent
{
    private AttachmentContent()
    {
    }

    public AttachmentContent(AttachmentId id, byte[] sealedContent) => (Id, Sealed) = (id, sealedContent);

    public AttachmentId Id { get; private set; }

    public byte[] Sealed { get; private set; } = [];
}
