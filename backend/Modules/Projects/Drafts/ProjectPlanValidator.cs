using Assistance.Kernel.Values;
using Assistance.Members.Standards;
using Assistance.Projects.Domain;
using FluentValidation;

namespace Assistance.Projects.Drafts;

internal sealed class ProjectPlanValidator : AbstractValidator<ProjectPlan>
{
    private const int MostCodes = 20;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public ProjectPlanValidator()
    {
        RuleFor(p => p.Name).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(p => p.Industry).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(p => p.Content).NotEmpty().MaximumLength(Limits.Paragraph);
        RuleFor(p => p.Scale).NotEmpty().MaximumLength(Limits.Sentence);
        RuleFor(p => p.Investment).IsProjectAmount();
        RuleFor(p => p.Funding).NotNull();
        RuleForEach(p => p.Funding).ChildRules(line =>
        {
            line.RuleFor(l => l.Amount).IsProjectAmount();
            line.RuleFor(l => l.Note).MaximumLength(Limits.Sentence);
        });
        RuleFor(p => p.NeedyMembers).InclusiveBetween(0, Limits.MostPeople);
        RuleFor(p => p.OtherPeople).InclusiveBetween(0, Limits.MostPeople);
        RuleFor(p => p.ExpectedRise).Must(rise => rise.Fen is >= 0 and <= Limits.MostFen).WithMessage("预期增收不能为负。");
        RuleFor(p => p.From).GreaterThanOrEqualTo(FirstDay);
        RuleFor(p => p.Responsible).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(p => p.Liaison).MaximumLength(Limits.Word);
        RuleFor(p => p.Skills).NotNull().Must(codes => codes is null || (codes.Count <= MostCodes && codes.All(code => StandardCodes.Skill.Find(code) is not null))).WithMessage("请从技能特长代码表中选择。");
        RuleFor(p => p.Wishes).NotNull().Must(codes => codes is null || (codes.Count <= MostCodes && codes.All(code => StandardCodes.Wish.Find(code) is not null))).WithMessage("请从帮扶需求代码表中选择。");
    }
}

internal static class ProjectAmounts
{
    /// <summary>More than nothing, and no slip of the pen.</summary>
    public static IRuleBuilderOptions<T, Money> IsProjectAmount<T>(this IRuleBuilder<T, Money> rule) =>
        rule.Must(amount => amount.Fen is > 0 and <= Limits.MostFen).WithMessage("金额应大于零，且不超过一百亿元。");
}
