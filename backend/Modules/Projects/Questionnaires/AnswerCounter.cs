using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;

namespace Assistance.Projects.Questionnaires;

/// <summary>How many answers to a questionnaire came from one address today, so that none floods it. Stands beside no answer, and goes with the day.</summary>
[Unscoped("Technical: digests and counts.")]
[NotAudited("Anonymous: gone by the next day.")]
internal sealed class AnswerCounter
{
    private AnswerCounter()
    {
    }

    public AnswerCounter(string key, DateOnly day) => (Key, Day, Answers) = (key, day, 1);

    /// <summary>A digest of the questionnaire, the day and the address, by a key that is not in the database.</summary>
    public string Key { get; private set; } = string.Empty;

    public DateOnly Day { get; private set; }

    public int Answers { get; private set; }
}
