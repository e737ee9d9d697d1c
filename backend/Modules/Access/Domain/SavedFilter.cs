using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Domain;

/// <summary>Conditions of a list that a user gave a name to.</summary>
[Unscoped("Read by its own user only.")]
[NotAudited("How somebody likes to look at a list changes nothing of the county's.")]
internal sealed class SavedFilter
{
    public const int LongestScreen = 200;
    public const int LongestName = 40;
    public const int LongestConditions = 2000;

    /// <summary>For one list.</summary>
    public const int Most = 20;

    private SavedFilter()
    {
    }

    public SavedFilter(SavedFilterId id, UserId userId, string screen, string name, string conditions) =>
        (Id, UserId, Screen, Name, Conditions) = (id, userId, screen, name, conditions);

    public SavedFilterId Id { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>The list, as the client names it: its address.</summary>
    public string Screen { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    /// <summary>A JSON object, the client's own.</summary>
    public string Conditions { get; private set; } = "{}";

    public void Replace(string conditions) => Conditions = conditions;
}
