using Assistance.Kernel.Calendar;
using Assistance.Members.Domain;
using Assistance.Messaging.Contracts;

namespace Assistance.Members.Changes;

/// <summary>Whoever asked for a change is told what was decided.</summary>
internal sealed class ToldOfChanges(INotifier notifier, BusinessClock clock)
{
    public Task<int> SendAsync(ChangeRequest decided, string person, CancellationToken cancellationToken)
    {
        var (chinese, english) = decided.State == ChangeState.Accepted ? ("已同意，档案已按申请变更", "was accepted, and the file says so now") : ("未获同意，请查看理由", "was rejected; see why");
        return notifier.SendAsync(
            new Reminder(
                "changeDecided", "changeRequest", decided.Id.ToString(), clock.Today,
                $"您提出的{person}“{ChangeWords.Chinese(decided.Kind)}”变更申请{chinese}。",
                $"Your request to change {person}'s {ChangeWords.English(decided.Kind)} {english}.",
                null, Recipients.Of(decided.MadeBy)),
            cancellationToken);
    }
}

internal static class ChangeWords
{
    public static string Chinese(ChangeKind kind) => kind switch
    {
        ChangeKind.Facts => "基本情况",
        ChangeKind.Numbers => "号码",
        ChangeKind.Profile => "困难情况",
        _ => "家庭与收入",
    };

    public static string English(ChangeKind kind) => kind switch
    {
        ChangeKind.Facts => "facts",
        ChangeKind.Numbers => "numbers",
        ChangeKind.Profile => "hardship",
        _ => "household and income",
    };
}
