using System.Security.Cryptography;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Questionnaires;

/// <summary>By which way an answer came.</summary>
internal enum SheetWay
{
    /// <summary>链接</summary>
    Link,

    /// <summary>电话</summary>
    Phone,

    /// <summary>纸质</summary>
    Paper,
}

/// <param name="Number">The question's, from 1.</param>
/// <param name="Choices">What is ticked, from 1.</param>
/// <param name="Text">What is written.</param>
internal sealed record SheetAnswer(int Number, IReadOnlyList<int>? Choices = null, string? Text = null)
{
    public const int LongestText = 500;
}

/// <summary>What somebody answered. Nothing in it says who or at what time of day: its identifier is drawn at random and not ordered by time.</summary>
[Unscoped("Never shown by itself; counted for a questionnaire that is within scope.")]
[NotAudited("Anonymous: a record of it would keep the time. Who keys in sheets is noted by name.")]
internal sealed class QuestionnaireSheet
{
    private const int IdBytes = 16;

    private QuestionnaireSheet()
    {
    }

    public Guid Id { get; private set; }

    public QuestionnaireId QuestionnaireId { get; private set; }

    public SheetWay Way { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Every question that is ticked has an answer.</summary>
    public bool IsValid { get; private set; }

    /// <summary>How many satisfaction questions are answered.</summary>
    public int Rated { get; private set; }

    /// <summary>Of these, how many by 很满意 or 满意.</summary>
    public int Contented { get; private set; }

    public IReadOnlyList<SheetAnswer> Answers { get; private set; } = [];

    /// <summary>Refused where an answer fits no question; gaps are the sheet's own fault and make it invalid.</summary>
    public static Result<QuestionnaireSheet> Of(Questionnaire questionnaire, SheetWay way, DateOnly on, IReadOnlyList<SheetAnswer> answers)
    {
        var given = new List<SheetAnswer>();
        foreach (var (at, answer) in answers.Index())
        {
            if (answer.Number < 1 || answer.Number > questionnaire.Questions.Count || given.Exists(one => one.Number == answer.Number))
                return QuestionnaireRefusals.AnswerUnfit.ForField($"answers[{at}].number");
            var question = questionnaire.Questions[answer.Number - 1];
            var (choices, text) = (answer.Choices ?? [], answer.Text?.Trim() ?? string.Empty);
            var most = question.Kind == QuestionKind.Multiple ? question.Choices.Count : Math.Min(1, question.Choices.Count);
            if (choices.Count > most || choices.Distinct().Count() < choices.Count || choices.Any(choice => choice < 1 || choice > question.Choices.Count))
                return QuestionnaireRefusals.AnswerUnfit.ForField($"answers[{at}].choices");
            if (text.Length > 0 && question.Kind != QuestionKind.Text)
                return QuestionnaireRefusals.AnswerUnfit.ForField($"answers[{at}].text");
            if (choices.Count > 0)
                given.Add(new SheetAnswer(answer.Number, [.. choices.Order()]));
            else if (text.Length > 0)
                given.Add(new SheetAnswer(answer.Number, Text: CellText.MaskNumbers(text)));
        }

        var rated = given.FindAll(answer => questionnaire.Questions[answer.Number - 1].Kind == QuestionKind.Satisfaction);
        return new QuestionnaireSheet
        {
            Id = new Guid(RandomNumberGenerator.GetBytes(IdBytes)),
            QuestionnaireId = questionnaire.Id,
            Way = way,
            On = on,
            IsValid = given.Count > 0 && FirstGap(questionnaire, given) is null,
            Rated = rated.Count,
            Contented = rated.Count(answer => answer.Choices![0] <= Question.LastContented),
            Answers = given,
        };
    }

    /// <summary>The first question to be ticked that is not; null where there is none.</summary>
    public static int? FirstGap(Questionnaire questionnaire, IReadOnlyList<SheetAnswer> answers) =>
        questionnaire.Questions.Index().Where(one => one.Item.Kind != QuestionKind.Text && !answers.Any(answer => answer.Number == one.Index + 1 && answer.Choices is { Count: > 0 }))
            .Select(one => (int?)one.Index + 1).FirstOrDefault();
}
