using Assistance.Access.Domain;
using FluentValidation;

namespace Assistance.Access.Administration;

internal static class AccountRules
{
    public static void MustBeAccount<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(User.LongestAccount)
            // A character may stand for several, which the key spells out.
            .Must(account => User.KeyOf(account).Length <= User.LongestAccount).WithMessage($"账号最多 {User.LongestAccount} 个字符。")
            .Must(account => account.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@')).WithMessage("账号只能由字母、数字、汉字和 . - _ @ 组成。");
}
