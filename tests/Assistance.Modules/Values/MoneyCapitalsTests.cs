using Assistance.Kernel.Values;

namespace Assistance.Modules.Tests.Values;

public sealed class MoneyCapitalsTests
{
    [Theory]
    [InlineData(0, "零元整")]
    [InlineData(1, "壹分")]
    [InlineData(5, "伍分")]
    [InlineData(10, "壹角整")]
    [InlineData(15, "壹角伍分")]
    [InlineData(1_00, "壹元整")]
    [InlineData(1_05, "壹元零伍分")]
    [InlineData(1_50, "壹元伍角整")]
    [InlineData(10_00, "壹拾元整")]
    [InlineData(12_34, "壹拾贰元叁角肆分")]
    [InlineData(101_00, "壹佰零壹元整")]
    [InlineData(110_00, "壹佰壹拾元整")]
    [InlineData(325_04, "叁佰贰拾伍元零肆分")]
    [InlineData(1_000_00, "壹仟元整")]
    [InlineData(1_001_00, "壹仟零壹元整")]
    [InlineData(1_010_00, "壹仟零壹拾元整")]
    [InlineData(1_409_50, "壹仟肆佰零玖元伍角整")]
    [InlineData(1_680_32, "壹仟陆佰捌拾元叁角贰分")]
    [InlineData(6_007_14, "陆仟零柒元壹角肆分")]
    [InlineData(10_000_00, "壹万元整")]
    [InlineData(16_409_02, "壹万陆仟肆佰零玖元零贰分")]
    [InlineData(20_005_00, "贰万零伍元整")]
    [InlineData(100_000_00, "壹拾万元整")]
    [InlineData(107_000_53, "壹拾万柒仟元伍角叁分")]
    [InlineData(1_000_000_00, "壹佰万元整")]
    [InlineData(10_010_000_00, "壹仟零壹万元整")]
    [InlineData(100_000_000_00, "壹亿元整")]
    [InlineData(100_000_001_00, "壹亿零壹元整")]
    [InlineData(100_010_000_00, "壹亿零壹万元整")]
    [InlineData(120_345_678_90, "壹亿贰仟零叁拾肆万伍仟陆佰柒拾捌元玖角整")]
    [InlineData(1_000_000_000_000_00, "壹万亿元整")]
    [InlineData(1_000_000_000_001_00, "壹万亿零壹元整")]
    [InlineData(1_234_500_000_000_00, "壹万贰仟叁佰肆拾伍亿元整")]
    [InlineData(long.MaxValue, "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分")]
    [InlineData(-5, "负伍分")]
    [InlineData(-1_200_00, "负壹仟贰佰元整")]
    [InlineData(long.MinValue, "负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分")]
    public void An_amount_is_written_in_capital_numerals(long fen, string capitals) => Assert.Equal(capitals, new Money(fen).Capitals());

    [Fact]
    public void Different_amounts_are_never_written_alike()
    {
        var written = Enumerable.Range(0, 200_000).Select(fen => new Money(fen).Capitals())
            .Concat(Enumerable.Range(1, 20_000).Select(of => new Money(of * 9_999_01L).Capitals())).ToList();

        Assert.Equal(written.Count - Enumerable.Range(1, 20_000).Count(of => of * 9_999_01L < 200_000), written.Distinct(StringComparer.Ordinal).Count());
    }
}
