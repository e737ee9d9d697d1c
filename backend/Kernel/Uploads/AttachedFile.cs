using System.Diagnostics.CodeAnalysis;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Uploads;

/// <summary>
/// The line that a picture or paper has beside what it belongs to; a part of that aggregate, in a table of its module. What it holds lies in a
/// <see cref="SealedFile"/>. Taken out again, the line stays and the content is gone.
/// </summary>
public abstract class AttachedFile
{
    public const int LongestFileName = 200;
    public const int LongestNote = 200;

    protected AttachedFile()
    {
    }

    [SetsRequiredMembers]
    protected AttachedFile(AttachmentId id, string fileName, Upload upload, string? note, Actor actor, DateOnly today)
    {
        (Id, FileName, Kind, Bytes, Digest) = (id, NameOf(fileName, upload), upload.Kind, upload.Content.Length, upload.Digest);
        (Note, AddedBy, AddedOn) = (note, actor.Name, today);
    }

    public required AttachmentId Id { get; init; }

    public required string FileName { get; init; }

    public required UploadKind Kind { get; init; }

    /// <summary>Of what is kept.</summary>
    public required int Bytes { get; init; }

    /// <summary>SHA-256 of what is kept, in hexadecimal: the same file is not kept twice.</summary>
    public required string Digest { get; init; }

    /// <summary>What it shows.</summary>
    public required string? Note { get; init; }

    public required string AddedBy { get; init; }

    public required DateOnly AddedOn { get; init; }

    public DateOnly? RemovedOn { get; private set; }

    public string? RemovedBy { get; private set; }

    /// <summary>Why it was taken out.</summary>
    public string? RemovedWhy { get; private set; }

    public void Remove(string reason, Actor actor, DateOnly today) => (RemovedOn, RemovedBy, RemovedWhy) = (today, actor.Name, reason);

    // The ending tells what is kept, whatever the file was called.
    private static string NameOf(string fileName, Upload upload)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName).Trim();
        var most = LongestFileName - upload.Extension.Length;
        return (stem.Length == 0 ? "附件" : stem.Length <= most ? stem : stem[..most]) + upload.Extension;
    }
}
