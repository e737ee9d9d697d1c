using Assistance.Kernel.Spreadsheets;

namespace Assistance.Modules.Tests.Spreadsheets;

public sealed class CellValuesTests
{
    [Theory]
    [InlineData("1950.03", "1950-03-01", DatePrecision.Month)]
    [InlineData("1950-3", "1950-03-01", DatePrecision.Month)]
    [InlineData("1950/03/12", "1950-03-12", DatePrecision.Day)]
    [InlineData("1950年3月", "1950-03-01", DatePrecision.Month)]
    [InlineData("1950 年 3 月 12 日", "1950-03-12", DatePrecision.Day)]
    [InlineData("19500312", "1950-03-12", DatePrecision.Day)]
    [InlineData("195003", "1950-03-01", DatePrecision.Month)]
    [InlineData("１９５０．０３．１２", "1950-03-12", DatePrecision.Day)]
    [InlineData("1950.3.12.", "1950-03-12", DatePrecision.Day)]
    [InlineData("1950.0312", "1950-03-12", DatePrecision.Day)]
    [InlineData("1950-03-01 10:00:00", "1950-03-01", DatePrecision.Day)]
    [InlineData("1950.1", "1950-01-01", DatePrecision.Month)]
    [InlineData("1975年", "1975-01-01", DatePrecision.Year)]
    [InlineData("2000.2.29", "2000-02-29", DatePrecision.Day)]
    public void Dates_are_read_as_offices_write_them(string typed, string date, DatePrecision precision)
    {
        var read = new CellDates().Read(Text(typed));

        Assert.Equal(new SheetDate(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), precision), read.Value);
    }

    [Theory]
    [InlineData("50.3")]
    [InlineData("1950.13")]
    [InlineData("1950-02-30")]
    [InlineData("19501301")]
    [InlineData("不详")]
    [InlineData("3月12日")]
    [InlineData("2950.03")]
    public void What_is_no_date_is_refused(string typed) => Assert.Equal("cell.date", new CellDates().Read(Text(typed)).Fault!.Code);

    [Fact]
    public void A_number_that_lost_its_zero_is_october_only_where_the_column_writes_01()
    {
        var padded = new CellDates();
        padded.Observe(Number(1950.03));
        padded.Observe(Number(1950.1));
        Assert.Equal(10, padded.Read(Number(1950.1)).Value.Date.Month);
        Assert.Equal(3, padded.Read(Number(1950.03)).Value.Date.Month);
        Assert.Equal(12, padded.Read(Number(1950.12)).Value.Date.Month);

        var unpadded = new CellDates();
        unpadded.Observe(Number(1950.3));
        Assert.Equal("cell.month_ambiguous", unpadded.Read(Number(1950.1)).Fault!.Code);
        Assert.Equal(3, unpadded.Read(Number(1950.3)).Value.Date.Month);
        Assert.Equal(10, unpadded.Read(Number(1950.1) with { Text = "1950.10" }).Value.Date.Month);
    }

    [Fact]
    public void Dates_stored_as_numbers_are_read_unless_their_format_is_lost()
    {
        Assert.Equal(new SheetDate(new DateOnly(1950, 3, 12), DatePrecision.Day), new CellDates().Read(Number(19500312)).Value);
        Assert.Equal(DatePrecision.Month, new CellDates().Read(Number(195003)).Value.Precision);
        Assert.Equal("cell.date_format_lost", new CellDates().Read(Number(18334)).Fault!.Code);
    }

    [Theory]
    [InlineData("1,234.5", 123450)]
    [InlineData("1234元", 123400)]
    [InlineData("0.12万元", 120000)]
    [InlineData("￥１，２３４．５０", 123450)]
    [InlineData("-300", -30000)]
    [InlineData("无", 0)]
    [InlineData("2万", 2000000)]
    [InlineData("1200元/年", 120000)]
    public void Amounts_are_read_in_yuan_unless_they_say_otherwise(string typed, long fen) =>
        Assert.Equal(fen, CellValues.Money(Text(typed)).Value.Fen);

    [Theory]
    [InlineData("12,34")]
    [InlineData("约1000")]
    [InlineData("1.234")]
    [InlineData("1E5")]
    [InlineData("一千")]
    public void What_is_no_amount_is_refused(string typed) => Assert.Equal("cell.amount", CellValues.Money(Text(typed)).Fault!.Code);

    [Fact]
    public void A_unit_of_the_column_holds_for_bare_numbers_and_an_average_is_rounded_to_the_fen()
    {
        Assert.Equal(12_000_00, CellValues.Money(Number(1.2), MoneyUnit.TenThousandYuan).Value.Fen);
        Assert.Equal(500_00, CellValues.Money(Text("500元"), MoneyUnit.TenThousandYuan).Value.Fen);
        Assert.Equal(3333_33, CellValues.Money(Number(10_000d / 3)).Value.Fen);
        Assert.Equal("cell.amount", CellValues.Money(Number(1e14)).Fault!.Code);
    }

    [Fact]
    public void Counts_and_answers_are_read_with_what_people_add_to_them()
    {
        Assert.Equal([3, 4, 12, 5], [CellValues.Integer(Text("3人")).Value, CellValues.Integer(Text(" ４ ")).Value, CellValues.Integer(Number(12)).Value, CellValues.Integer(Text("5.0")).Value]);
        Assert.Equal("cell.number", CellValues.Integer(Text("三")).Fault!.Code);
        Assert.Equal("cell.number", CellValues.Integer(Number(2.5)).Fault!.Code);
        Assert.Equal("cell.out_of_range", CellValues.Integer(Text("99"), most: 30).Fault!.Code);
        Assert.Equal("cell.formula_error", CellValues.Integer(Number(0) with { Kind = CellKind.Error, Text = "#REF!" }).Fault!.Code);
        Assert.All("是√有", sign => Assert.True(CellValues.YesNo(Text($"{sign}")).Value));
        Assert.All("否×无", sign => Assert.False(CellValues.YesNo(Text($"{sign}")).Value));
        Assert.Equal("cell.yes_no", CellValues.YesNo(Text("可能")).Fault!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" — ")]
    [InlineData("／")]
    public void A_dash_says_that_nothing_is_there(string typed)
    {
        Assert.Equal("cell.empty", CellValues.Money(Text(typed)).Fault!.Code);
        Assert.Equal("cell.empty", new CellDates().Read(Text(typed)).Fault!.Code);
        Assert.Equal("cell.empty", CellNumbers.Phone(Text(typed)).Fault!.Code);
    }

    [Fact]
    public void An_identity_number_is_read_only_with_all_its_digits()
    {
        Assert.Equal("99990119500312104X", CellNumbers.Identity(Text("９９９９０１ 1950 0312 104x")).Value.Value.Value);
        Assert.Equal("99990119500312104X", CellNumbers.Identity(Text("'99990119500312104X")).Value.Value.Value);
        Assert.NotEmpty(CellNumbers.Identity(Number(999901500312101)).Value.Cautions);
        Assert.Equal("cell.lost_digits", CellNumbers.Identity(Number(999901195003121018)).Fault!.Code);
        Assert.Equal("cell.scientific", CellNumbers.Identity(Text("9.99901E+17")).Fault!.Code);
        Assert.Equal("citizen_id.check", CellNumbers.Identity(Text("999901195003121010")).Fault!.Code);
        Assert.Contains("文本", CellNumbers.Identity(Text("9.99901E+17")).Fault!.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phone_may_be_stored_as_a_number()
    {
        Assert.Equal("12000001234", CellNumbers.Phone(Number(12000001234)).Value.Value);
        Assert.Equal("phone.form", CellNumbers.Phone(Text("12000001234/12000001235")).Fault!.Code);
    }

    [Theory]
    [InlineData(" ａ　ｂ１２（元）\n", "a b12(元)")]
    [InlineData("阿不都·热合曼", "阿不都·热合曼")]
    [InlineData("𬱖\u200B𫍽", "𬱖𫍽")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'甲", "'甲")]
    public void Texts_are_tidied_without_losing_a_character(string typed, string clean) => Assert.Equal(clean, CellText.Clean(typed));

    [Fact]
    public void Numbers_of_persons_are_masked_in_explanations() =>
        Assert.Equal("999901********104X 和 120****1234", CellText.MaskNumbers("99990119500312104X 和 12000001234"));

    private static SheetCell Text(string text) => new("名册", 2, 3, CellKind.Text, text);

    private static SheetCell Number(double number) => new("名册", 2, 3, CellKind.Number, ((decimal)number).ToString(System.Globalization.CultureInfo.InvariantCulture)) { Number = number };
}
