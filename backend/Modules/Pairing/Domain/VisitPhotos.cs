using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Domain;

/// <summary>The photographs of a visit.</summary>
internal sealed partial class Visit
{
    public const int MostPhotos = 9;

    private readonly List<VisitPhoto> _photos = [];

    public IReadOnlyList<VisitPhoto> Photos => _photos;

    /// <summary>Of those that were not withdrawn; kept here so that a list says it without reading them.</summary>
    public int PhotoCount { get; private set; }

    /// <summary>A photograph shows what was reported, so that one may come later than the report: a phone sends it when it has a line.</summary>
    /// <returns>Null where the visit has the same one already: a phone that repeats itself has not been refused.</returns>
    public Result<VisitPhoto?> Photograph(AttachmentId id, string fileName, Upload upload, string? note, Actor actor, DateOnly today)
    {
        if (NotMade() is { } early)
            return early;
        if (upload.Kind == UploadKind.Pdf)
            return PairingRefusals.PhotosOnly;
        var digest = upload.Digest;
        if (_photos.Exists(one => one.RemovedOn is null && one.Digest == digest))
            return (VisitPhoto?)null;
        if (PhotoCount >= MostPhotos)
            return PairingRefusals.TooManyPhotos(MostPhotos);
        var photo = new VisitPhoto(id, fileName, upload, note, actor, today);
        _photos.Add(photo);
        PhotoCount++;
        return photo;
    }

    /// <summary>Takes one out that does not belong there, as long as the visit itself can be corrected.</summary>
    /// <param name="reviewedUntil">The last day that a review handed in counts.</param>
    public Refusal? WithdrawPhoto(AttachmentId id, string reason, DateOnly? reviewedUntil, Actor actor, DateOnly today)
    {
        if (_photos.Find(one => one.Id == id && one.RemovedOn is null) is not { } photo)
            return PairingRefusals.PhotoNotFound;
        if (!MayBeCorrected(reviewedUntil))
            return PairingRefusals.VisitReviewed(State, reviewedUntil!.Value);
        photo.Remove(reason, actor, today);
        PhotoCount--;
        return null;
    }

    internal Refusal? NotMade() => State == VisitState.Made ? null : PairingRefusals.NotVisitedYet(State, Allowed[State]);
}
