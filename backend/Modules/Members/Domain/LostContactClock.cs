using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>When a membership of which nobody knows is to be stopped, and when it ends (rule F4).</summary>
internal static class LostContactClock
{
    /// <summary>Six months without contact: 停止党籍 is proposed.</summary>
    public const int MonthsUntilStop = 6;

    /// <summary>Two years after that, or two years without contact where nobody stopped it: 除名 is proposed.</summary>
    public const int MonthsUntilEnd = 24;

    /// <returns>The day on which it is proposed; null where nothing is.</returns>
    public static DateOnly? StopOn(PersonState state, DateOnly? stateSince) =>
        state == PersonState.LostContact ? stateSince?.AddMonths(MonthsUntilStop) : null;

    /// <returns>The day on which it is proposed; null where nothing is.</returns>
    public static DateOnly? EndOn(PersonState state, DateOnly? stateSince, DateOnly? lostContactSince) =>
        state == PersonState.LostContact || (state == PersonState.Stopped && lostContactSince is not null) ? stateSince?.AddMonths(MonthsUntilEnd) : null;
}
