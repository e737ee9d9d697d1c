using Assistance.Kernel.Values;

namespace Assistance.Modules.Tests.Values;

public sealed class ContactTests
{
    [Theory]
    [InlineData("12000001234", "12000001234", "120****1234")]
    [InlineData("+86 120 0000 1234", "12000001234", "120****1234")]
    [InlineData("8612000001234", "12000001234", "120****1234")]
    [InlineData("120-0000-1234", "12000001234", "120****1234")]
    [InlineData("(0793)3212345", "0793-3212345", "0793-***2345")]
    [InlineData("07933212345转801", "0793-3212345-801", "0793-***2345")]
    [InlineData("+86-010-62345678", "010-62345678", "010-****5678")]
    [InlineData("02862345678", "028-62345678", "028-****5678")]
    public void Phones_are_kept_in_one_form_and_shown_masked(string typed, string value, string masked)
    {
        var phone = PhoneNumber.Parse(typed).Value;

        Assert.Equal(value, phone.Value);
        Assert.Equal(masked, $"{phone}");
    }

    [Theory]
    [InlineData(null, "phone.missing")]
    [InlineData("3212345", "phone.area_code_missing")]
    [InlineData("1200000123", "phone.form")]
    [InlineData("0793-12345", "phone.form")]
    [InlineData("无", "phone.form")]
    public void A_phone_that_cannot_be_called_is_refused(string? typed, string code) =>
        Assert.Equal(code, PhoneNumber.Parse(typed).Refusal!.Code);

    [Fact]
    public void A_card_with_a_right_check_is_read_without_caution()
    {
        var reading = BankAccount.Read("999999 0000 0000 0001 4").Value;

        Assert.Empty(reading.Cautions);
        Assert.Equal("9999990000000000014", reading.Value.Value);
        Assert.Equal("****0014", $"{reading.Value}");
    }

    [Theory]
    [InlineData("9999990000000014", true)]
    [InlineData("9999990000000011", false)]
    [InlineData("9999990000000", true)]
    public void Only_cards_have_a_check_and_a_wrong_one_is_a_caution(string typed, bool isCorrect) =>
        Assert.Equal(isCorrect ? [] : ["bank_account.check"], BankAccount.Read(typed).Value.Cautions.Select(caution => caution.Code));

    [Theory]
    [InlineData("", "bank_account.missing")]
    [InlineData("1234567", "bank_account.form")]
    [InlineData("62284800A000000018", "bank_account.form")]
    [InlineData("6.22848E+18", "bank_account.scientific")]
    public void An_account_of_the_wrong_form_is_refused(string typed, string code) =>
        Assert.Equal(code, BankAccount.Parse(typed).Refusal!.Code);
}
