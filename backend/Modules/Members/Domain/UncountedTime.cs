namespace Assistance.Members.Domain;

/// <summary>Time that does not count towards somebody's standing, as while a membership was stopped: whole months, or days from one to another.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Inclusive; null while it goes on.</param>
/// <param name="RecordedBy">Who wrote it down, as they were called then.</param>
internal sealed record UncountedTime(int? Months, DateOnly? From, DateOnly? Until, string Reason, string RecordedBy, DateOnly RecordedOn)
{
    public const int Most = 20;
    public const int MostMonths = 720;
    public const int LongestReason = 200;

    public bool Meets(UncountedTime other) => From is { } from && other.From is { } begin && (Until is not { } until || begin <= until) && (other.Until is not { } end || from <= end);
}
