using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Pairing.Domain;
using FluentValidation;

namespace Assistance.Pairing.Campaigns;

/// <summary>Who received a gift and how.</summary>
/// <param name="On">Today unless said.</param>
/// <param name="Receiver">Who received it for the person; null where they did themselves.</param>
/// <param name="Relation">What the receiver is to the person.</param>
/// <param name="CardTail">Last four digits of the account; never the whole number.</param>
internal sealed record ReceiptBody(GiftMeans Means, DateOnly? On = null, string? Receiver = null, string? Relation = null, string? CardTail = null)
{
    public Receipt At(DateOnly today) => new(On ?? today, Means, Filled(Receiver), Filled(Relation), Filled(CardTail));

    /// <summary>Gifts are given once the list is settled.</summary>
    public Refusal? Early(Campaign round, BusinessClock clock) =>
        At(clock.Today).On is var on && (on > clock.Today || on < (round.LockedOn ?? round.LockOn)) ? CampaignRefusals.DayOutside : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class ReceiptValidator : AbstractValidator<ReceiptBody>
{
    public ReceiptValidator()
    {
        RuleFor(r => r.Receiver).MaximumLength(Limits.Word);
        RuleFor(r => r.Relation).MaximumLength(Limits.Word);
        RuleFor(r => r.CardTail).Must(tail => string.IsNullOrWhiteSpace(tail) || (tail.Trim().Length == Receipt.TailLength && tail.Trim().All(char.IsAsciiDigit)))
            .WithMessage("只填账号后四位数字。");
    }
}
