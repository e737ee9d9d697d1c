using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Access.Administration;

internal static class Phones
{
    private const string Field = "user.phone";

    /// <returns>The sealed number; null where none is given.</returns>
    public static Result<SealedText?> SealPhone(this FieldProtector protector, UserId owner, string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone))
            return Result<SealedText?>.Of(null);
        var number = PhoneNumber.Parse(phone);
        return number.Refusal is { } wrong ? wrong.ForField("phone") : protector.Seal(Field, owner.Value, number.Value.Value, number.Value.Masked);
    }
}
