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
    public void The_organisation_code_within_has_a_check_of_its_own() =>
        Assert.Equal('X', CreditCode.OrganisationCheckOf("D2143569"));
}
