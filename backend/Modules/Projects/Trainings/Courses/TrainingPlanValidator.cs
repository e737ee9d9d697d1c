using Assistance.Members.Standards;
using Assistance.Projects.Domain;
using FluentValidation;

namespace Assistance.Projects.Trainings.Courses;

internal sealed class TrainingPlanValidator : AbstractValidator<TrainingPlan>
{
    public const int MostSessions = 400;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public TrainingPlanValidator()
    {
        RuleFor(p => p.Kind).IsInEnum();
        RuleFor(p => p.Topic).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(p => p.Skill).Must(code => code is null || StandardCodes.Skill.Find(code) is not null).WithMessage("请从技能特长代码表中选择。");
        RuleFor(p => p.Place).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(p => p.On).GreaterThanOrEqualTo(FirstDay);
        RuleFor(p => p.Sessions).InclusiveBetween(1, MostSessions).WithMessage("场次应为 1 至 400。");
        RuleFor(p => p.Capacity).InclusiveBetween(1, Limits.MostPeople).When(p => p.Capacity is not null);
        RuleFor(p => p.Teacher).MaximumLength(Limits.Word);
        RuleFor(p => p.Audience).MaximumLength(Limits.Sentence);
    }
}
