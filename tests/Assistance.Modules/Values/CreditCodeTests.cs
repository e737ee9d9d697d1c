using System.Globalization;
using Assistance.Kernel.Values;

namespace Assistance.Modules.Tests.Values;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData(" 91350100m000100y43")]
    public void A_right_code_is_read_without_caution(string typed)
    {
        var reading = CreditCode.Read(typed).Value;

        Assert.Equal("91350100M000100Y43", reading.Value.Value);
        Assert.Empty(reading.Cautions);
    }

    [Fact]
    public void A_wrong_check_is_a_caution_that_can_be_confirmed()
    {
        var reading = CreditCode.Read("91350100M000100Y44").Value;

        Assert.Equal(["credit_code.check"], reading.Cautions.Select(caution => caution.Code));
        Assert.Equal(reading.Value, CreditCode.Parse("91350100M000100Y44").Value);
    }

    [Theory]
    [InlineData("", "credit_code.missing")]
    [InlineData("91350100M000100Y4", "credit_code.form")]
    [InlineData("91350100O000100Y43", "credit_code.form")]
    [InlineData("91350100I000100Y43", "credit_code.form")]
    public void A_code_of_the_wrong_form_is_refused(string typed, string code) =>
        Assert.Equal(code, CreditCode.Parse(typed).Refusal!.Code);

    [Fact]
    public void Ten_thousand_slips_of_the_pen_are_refused_or_flagged()
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var chance = new Chance(32100);
        for (var round = 0; round < 10_000; round++)
        {
            var code = AnyCode(alphabet, chance);
            Assert.Empty(CreditCode.Read(code).Value.Cautions);
            var wrong = SlipOfThePen.In(code, alphabet + "IOSVZ", chance);
            var reading = CreditCode.Read(wrong);

            Assert.True(!reading.Succeeded || reading.Value.Cautions.Count > 0, $"{code} -> {wrong}");
        }
    }

    [Fact]
    public void The_organisation_code_within_has_a_check_of_its_own() =>
        Assert.Equal('X', CreditCode.OrganisationCheckOf("D2143569"));

    private static string AnyCode(string alphabet, Chance chance)
    {
        var unit = string.Concat(Enumerable.Range(0, 8).Select(_ => alphabet[chance.Below(alphabet.Length)]));
        var body = string.Create(CultureInfo.InvariantCulture, $"919999{chance.Below(100):00}{unit}{CreditCode.OrganisationCheckOf(unit)}");
        return body + CreditCode.CheckOf(body);
    }
}
