using Assistance.Projects.Domain;
using FluentValidation;

namespace Assistance.Projects.Questionnaires;

internal sealed class QuestionnairePlanValidator : AbstractValidator<QuestionnairePlan>
{
    private const int MostQuestions = 20;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public QuestionnairePlanValidator()
    {
        RuleFor(p => p.Title).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(p => p.Introduction).MaximumLength(Limits.Paragraph);
        RuleFor(p => p.OpensOn).GreaterThanOrEqualTo(FirstDay);
        RuleFor(p => p.Asked).InclusiveBetween(1, Limits.MostPeople);
        RuleFor(p => p.Goal).InclusiveBetween(1, 100);
        RuleFor(p => p.Questions).NotEmpty().Must(questions => questions is null || questions.Count <= MostQuestions).WithMessage("问卷最多 20 题。");
        RuleForEach(p => p.Questions).NotNull().SetValidator(new QuestionValidator());
    }

    private sealed class QuestionValidator : AbstractValidator<Question>
    {
        private const int LongestQuestion = 200;
        private const int FewestOptions = 2;
        private const int MostOptions = 12;
        private const int LongestOption = 60;

        public QuestionValidator()
        {
            RuleFor(q => q.Text).NotEmpty().MaximumLength(LongestQuestion);
            RuleFor(q => q.Options).Must(AreOptions).When(q => q.Kind is QuestionKind.Single or QuestionKind.Multiple).WithMessage("选择题应有 2 至 12 个互不相同的选项，每个不超过 60 字。");
        }

        private static bool AreOptions(IReadOnlyList<string>? options) =>
            options is { Count: >= FewestOptions and <= MostOptions } && options.All(option => !string.IsNullOrWhiteSpace(option) && option.Length <= LongestOption)
            && options.Select(option => option.Trim()).Distinct(StringComparer.Ordinal).Count() == options.Count;
    }
}
