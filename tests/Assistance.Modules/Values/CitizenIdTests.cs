using System.Globalization;
using Assistance.Kernel.Values;

namespace Assistance.Modules.Tests.Values;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31, Sex.Female)]
    [InlineData("34052419800101001X", 1980, 1, 1, Sex.Male)]
    public void The_vectors_of_the_standard_are_read(string number, int year, int month, int day, Sex sex)
    {
        var id = CitizenId.Parse(number).Value;

        Assert.Equal(number, id.Value);
        Assert.Equal(new DateOnly(year, month, day), id.BirthDate);
        Assert.Equal(sex, id.Sex);
        Assert.Equal(number[..6], id.AreaCode);
    }

    [Theory]
    [InlineData(" 11010519491231002x ")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("'110105 19491231 002X")]
    public void The_way_people_type_it_is_forgiven(string typed) =>
        Assert.Equal(CitizenId.Parse("11010519491231002X").Value, CitizenId.Parse(typed).Value);

    [Theory]
    [InlineData(null, "citizen_id.missing")]
    [InlineData("  ", "citizen_id.missing")]
    [InlineData("1101051949123100", "citizen_id.form")]
    [InlineData("110105194912310021X", "citizen_id.form")]
    [InlineData("X1010519491231002X", "citizen_id.form")]
    [InlineData("11010519491231002A", "citizen_id.form")]
    [InlineData("110105491231002", "citizen_id.form")]
    [InlineData("110105194913310028", "citizen_id.birth_date")]
    [InlineData("110105194902300028", "citizen_id.birth_date")]
    [InlineData("110105194912310021", "citizen_id.check")]
    [InlineData("1.10105E+17", "citizen_id.scientific")]
    public void A_wrong_number_is_refused_with_its_reason(string? typed, string code)
    {
        var refusal = CitizenId.Parse(typed).Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.English);
    }

    [Fact]
    public void Every_single_wrong_digit_is_noticed()
    {
        const string number = "34052419800101001X";
        var wrong =
            from position in Enumerable.Range(0, 17)
            from digit in "0123456789"
            where number[position] != digit
            select number[..position] + digit + number[(position + 1)..];

        Assert.All(wrong, text => Assert.False(CitizenId.Parse(text).Succeeded));
    }

    /// <summary>One character wrong, two neighbours exchanged, one left out or doubled: what goes wrong where numbers are copied by hand.</summary>
    [Fact]
    public void Ten_thousand_slips_of_the_pen_are_refused()
    {
        var chance = new Chance(11643);
        for (var round = 0; round < 10_000; round++)
        {
            var number = AnyNumber(chance);
            Assert.True(CitizenId.Parse(number).Succeeded, number);
            var wrong = SlipOfThePen.In(number, "0123456789X", chance);

            Assert.False(CitizenId.Parse(wrong).Succeeded, $"{number} -> {wrong}");
        }
    }

    [Fact]
    public void What_is_read_is_what_was_made()
    {
        var chance = new Chance(2261);
        for (var round = 0; round < 10_000; round++)
        {
            var number = AnyNumber(chance);
            var id = CitizenId.Parse(number.ToLowerInvariant()).Value;

            Assert.Equal(number, id.Value);
            Assert.Equal(number[6..14], id.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            Assert.Equal("13579".Contains(number[16], StringComparison.Ordinal), id.Sex == Sex.Male);
            Assert.DoesNotContain(number[6..14], id.Masked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_old_card_is_converted_and_flagged()
    {
        var reading = CitizenId.Read("110105491231002").Value;

        Assert.Equal("11010519491231002X", reading.Value.Value);
        Assert.Equal(["citizen_id.old_card"], reading.Cautions.Select(caution => caution.Code));
    }

    [Fact]
    public void Old_sequences_from_996_belong_to_the_nineteenth_century() =>
        Assert.Equal(new DateOnly(1899, 12, 31), CitizenId.Read("999901991231996").Value.Value.BirthDate);

    [Fact]
    public void An_unknown_area_is_a_caution_and_no_error()
    {
        var reading = CitizenId.Read("34052419800101001X", area => area == "110105").Value;

        Assert.Equal(["citizen_id.unknown_area"], reading.Cautions.Select(caution => caution.Code));
        Assert.Empty(CitizenId.Read("11010519491231002X", area => area == "110105").Value.Cautions);
    }

    [Fact]
    public void Its_text_hides_the_birth_date()
    {
        var body = "99990119500101101";
        var id = CitizenId.Parse(body + CitizenId.CheckOf(body)).Value;

        Assert.Equal("999901********101" + CitizenId.CheckOf(body), id.Masked);
        Assert.Equal(id.Masked, $"{id}");
    }

    private static string AnyNumber(Chance chance)
    {
        var born = new DateOnly(1900, 1, 1).AddDays(chance.Below(45_000));
        var body = string.Create(CultureInfo.InvariantCulture, $"9999{chance.Below(100):00}{born:yyyyMMdd}{chance.Below(1000):000}");
        return body + CitizenId.CheckOf(body);
    }
}
