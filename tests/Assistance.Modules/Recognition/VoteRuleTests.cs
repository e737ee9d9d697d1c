using Assistance.Recognition.Policy;

namespace Assistance.Modules.Tests.Recognition;

public sealed class VoteRuleTests
{
    private static readonly VoteRule Urad = new(6500, VoteBase.Present);

    [Theory]
    [InlineData(649, false)]
    [InlineData(650, true)]
    public void Sixty_four_point_nine_per_cent_fails_and_sixty_five_passes(int ayes, bool carries) =>
        Assert.Equal(carries, Urad.Carries(ayes, shouldAttend: 1000, present: 1000));

    [Fact]
    public void The_rate_is_counted_of_the_base_that_the_pack_names()
    {
        Assert.True(Urad.Carries(14, shouldAttend: 24, present: 20));
        Assert.False(new VoteRule(6500, VoteBase.ShouldAttend).Carries(14, shouldAttend: 24, present: 20));
    }

    [Fact]
    public void Half_of_those_who_should_attend_must_have_come()
    {
        Assert.True(VoteRule.IsQuorate(shouldAttend: 21, present: 11));
        Assert.False(VoteRule.IsQuorate(shouldAttend: 21, present: 10));
        Assert.True(VoteRule.IsQuorate(shouldAttend: 20, present: 10));
    }

    [Fact]
    public void More_than_half_of_those_who_should_attend_must_agree_whatever_the_rate()
    {
        Assert.False(Urad.Carries(10, shouldAttend: 20, present: 10));
        Assert.True(Urad.Carries(11, shouldAttend: 20, present: 11));
    }

    [Fact]
    public void A_large_meeting_is_counted_exactly()
    {
        var rule = new VoteRule(6500, VoteBase.Present);
        Assert.False(rule.Carries(64_999, 100_000, 100_000));
        Assert.True(rule.Carries(65_000, 100_000, 100_000));
    }

    [Fact]
    public void A_shown_rate_never_flatters() => Assert.Equal(6666, Urad.RateOf(2, shouldAttend: 3, present: 3));
}
