namespace Assistance.Members.Domain;

/// <summary>A post that somebody holds or held in a village or community.</summary>
/// <param name="Post">Of the code list of village posts.</param>
/// <param name="Place">Where, as it was called then.</param>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Inclusive; null while they hold it.</param>
/// <param name="RecordedBy">Who wrote it down, as they were called then.</param>
internal sealed record PostHeld(string Post, string Place, DateOnly From, DateOnly? Until, string RecordedBy, DateOnly RecordedOn)
{
    public const int Most = 40;
    public const int LongestPlace = 100;

    /// <summary>The same post in the same place on the same day.</summary>
    public bool Meets(PostHeld other) =>
        (Post, Place) == (other.Post, other.Place) && (Until is not { } until || other.From <= until) && (other.Until is not { } end || From <= end);
}
