using System.Text.Json.Serialization;

namespace Assistance.Projects.Questionnaires;

internal enum QuestionKind
{
    /// <summary>满意度: one of five grades.</summary>
    Satisfaction,

    /// <summary>单选</summary>
    Single,

    /// <summary>多选</summary>
    Multiple,

    /// <summary>简答</summary>
    Text,
}

/// <param name="Options">Of a single or multiple choice; the five grades of a satisfaction question go without saying.</param>
internal sealed record Question(QuestionKind Kind, string Text, IReadOnlyList<string>? Options = null)
{
    public static readonly IReadOnlyList<string> Grades = ["很满意", "满意", "一般", "不满意", "很不满意"];

    /// <summary>The first two of the grades are contented (rule H9).</summary>
    public const int LastContented = 2;

    /// <summary>What may be ticked, numbered from 1; nothing where one writes.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Choices => Kind switch
    {
        QuestionKind.Satisfaction => Grades,
        QuestionKind.Text => [],
        _ => Options ?? [],
    };
}

/// <param name="Introduction">What people read first.</param>
/// <param name="ClosesOn">The last day on which somebody is asked.</param>
/// <param name="Asked">发放份数: how many people are asked.</param>
/// <param name="Goal">The share of the contented that is to be reached, in per cent.</param>
internal sealed record QuestionnairePlan(string Title, IReadOnlyList<Question> Questions, DateOnly OpensOn, DateOnly ClosesOn, int Asked, string? Introduction = null, int Goal = QuestionnairePlan.UsualGoal)
{
    public const int UsualGoal = 95;
}
