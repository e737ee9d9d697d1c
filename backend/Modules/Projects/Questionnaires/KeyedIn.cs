using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Projects.Data;
using FluentValidation;

namespace Assistance.Projects.Questionnaires;

/// <summary>What is kept of the keying in: who and how many, and nothing of the answers.</summary>
internal static class KeyedIn
{
    public static void Note(ProjectsDb db, DbSession session, Questionnaire questionnaire, int sheets) => AuditTrail.Note(
        db, session, AuditAction.Added, "questionnaireSheet", questionnaire.Id.ToString(), questionnaire.OrgPath, JsonSerializer.Serialize(new { sheets }, WireJson.Options));
}

internal static class AnswerRules
{
    private const int MostAnswers = 20;
    private const int MostChoices = 12;

    public static void AreAnswers<T>(this IRuleBuilder<T, IReadOnlyList<SheetAnswer>> rule) => rule.NotNull()
        .Must(answers => answers is null || answers.Count <= MostAnswers).WithMessage("答案数超过题数。")
        .Must(answers => answers is null || answers.All(answer => (answer.Text?.Length ?? 0) <= SheetAnswer.LongestText && (answer.Choices?.Count ?? 0) <= MostChoices))
        .WithMessage("每题文字不超过 500 字。");
}
