using System.Security.Cryptography;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>What people answered, in numbers (rules H6, H9).</summary>
/// <param name="ResponseRate">回收率: received of those asked, in per cent.</param>
/// <param name="Valid">Sheets without gaps; the shares are of these.</param>
/// <param name="Satisfaction">满意率: 很满意 and 满意 of all answers to satisfaction questions, in per cent; null where nothing asks for it, or nothing is shown.</param>
/// <param name="FewestShown">So many valid sheets there must be before answers are shown.</param>
/// <param name="IsShown">There are as many.</param>
/// <param name="Questions">None where nothing is shown.</param>
internal sealed record QuestionnaireResults(
    QuestionnaireId Id,
    string Title,
    int Asked,
    int Received,
    int ByLink,
    int ByPhone,
    int ByPaper,
    decimal ResponseRate,
    int Valid,
    decimal? Satisfaction,
    int Goal,
    int FewestShown,
    bool IsShown,
    IReadOnlyList<QuestionResult> Questions);

/// <param name="Satisfaction">Of this question alone.</param>
/// <param name="Texts">What people wrote, in no order.</param>
internal sealed record QuestionResult(int Number, QuestionKind Kind, string Text, int Answered, decimal? Satisfaction, IReadOnlyList<OptionResult> Options, IReadOnlyList<string> Texts);

/// <param name="Share">In per cent of the valid sheets.</param>
internal sealed record OptionResult(string Text, int Count, decimal Share);

internal sealed class QuestionnaireResultsReader(ProjectsDb db, SatisfactionReader satisfaction)
{
    public async Task<QuestionnaireResults> OfAsync(Questionnaire questionnaire, CancellationToken cancellationToken)
    {
        var count = (await satisfaction.OfAsync([questionnaire.Id], cancellationToken))[questionnaire.Id];
        var sheets = count.IsShown
            ? await db.QuestionnaireSheets.Where(s => s.QuestionnaireId == questionnaire.Id && s.IsValid).Select(s => s.Answers).ToListAsync(cancellationToken)
            : [];
        return new QuestionnaireResults(
            questionnaire.Id, questionnaire.Title, questionnaire.Asked, count.Received, count.ByLink, count.ByPhone, count.ByPaper, count.ResponseRate(questionnaire.Asked), count.Valid, count.Rate,
            questionnaire.Goal, Questionnaire.FewestShown, count.IsShown, count.IsShown ? [.. questionnaire.Questions.Select((question, at) => ResultOf(question, at + 1, sheets))] : []);
    }

    private static QuestionResult ResultOf(Question question, int number, List<IReadOnlyList<SheetAnswer>> sheets)
    {
        var answers = sheets.SelectMany(sheet => sheet.Where(answer => answer.Number == number)).ToList();
        var options = question.Choices.Select((text, at) => (Text: text, Count: answers.Count(answer => answer.Choices?.Contains(at + 1) == true))).ToList();
        var texts = answers.Select(answer => answer.Text).OfType<string>().ToArray();
        RandomNumberGenerator.Shuffle<string>(texts);
        return new QuestionResult(
            number, question.Kind, question.Text, answers.Count,
            question.Kind == QuestionKind.Satisfaction ? SatisfactionCount.Share(options.Take(Question.LastContented).Sum(option => option.Count), answers.Count) : null,
            options.ConvertAll(option => new OptionResult(option.Text, option.Count, SatisfactionCount.Share(option.Count, sheets.Count))), texts);
    }
}
