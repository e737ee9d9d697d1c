using Assistance.Members.Standards;
using FluentValidation;

namespace Assistance.Recognition.Applications;

/// <summary>The fields of Form 1, for all who send them.</summary>
internal sealed class FactsValidator : AbstractValidator<ApplicationFacts>
{
    public const int TextLength = 2000;
    private const int CodeLength = 40;
    private const int WordLength = 100;
    private const int Most = 20;

    public FactsValidator()
    {
        RuleFor(f => f.Route).NotEmpty().MaximumLength(CodeLength).WithName("申请途径");
        RuleFor(f => f.PrimaryCause).NotEmpty().When(f => f.PrimaryCause is not null).MaximumLength(CodeLength).WithName("主要致困原因");
        RuleFor(f => f.Reason).NotEmpty().MaximumLength(TextLength).WithName("申请理由");
        RuleFor(f => f.SignedOn).NotEmpty().WithName("签名日期");
        RuleFor(f => f.Residence).IsInEnum();
        RuleFor(f => f.Tier).IsInEnum();
        RuleFor(f => f.OtherCauses).Must(list => list is null || list.Count <= Most);
        RuleFor(f => f.Attested).Must(list => list is null || list.Count <= Most);
        RuleFor(f => f.Declarations).NotNull().Must(list => list.Count <= Most);
        RuleForEach(f => f.Declarations).ChildRules(declaration =>
        {
            declaration.RuleFor(d => d.Code).NotEmpty().MaximumLength(CodeLength);
            declaration.RuleFor(d => d.Checked).MaximumLength(TextLength);
        });
        RuleFor(f => f.OtherAid).Must(list => list is null || list.Count <= Most);
        RuleForEach(f => f.OtherAid).ChildRules(aid =>
        {
            aid.RuleFor(a => a.From).NotEmpty().MaximumLength(WordLength).WithName("帮扶来源");
            aid.RuleFor(a => a.What).NotEmpty().MaximumLength(WordLength).WithName("帮扶内容");
            aid.RuleFor(a => a.Amount).Must(amount => amount is not { IsNegative: true });
            aid.RuleFor(a => a.Purpose).Must(purpose => purpose is null || StandardCodes.FundPurpose.Find(purpose)?.Code == purpose).WithMessage("请选择用途。");
        });
    }
}
