using System.Text;

namespace Assistance.Security.Tests.Privacy;

public sealed class NumberSearchTests
{
    private const string CitizenId = "99990119500101001X";
    private const string Phone = "12000000001";
    private static readonly NumberSearch Search = new([CitizenId, Phone]);

    [Theory]
    [InlineData("99990119500101001X", CitizenId)]
    [InlineData("身份证号：99990119500101001x。", CitizenId)]
    [InlineData("999901 19500101 001X", CitizenId)]
    [InlineData("999901-1950-0101-001X", CitizenId)]
    [InlineData("９９９９０１１９５００１０１００１Ｘ", CitizenId)]
    [InlineData("{\"phone\":\"12000000001\"}", Phone)]
    [InlineData("120-0000-0001", Phone)]
    [InlineData("tel:+8612000000001", Phone)]
    [InlineData("120 0000 0001", Phone)]
    public void A_number_is_found_however_it_is_written(string text, string number)
    {
        Assert.Equal([number], Search.FindIn(text));
        Assert.Equal([number], Search.FindIn(Encoding.Unicode.GetBytes(text.Normalize(NormalizationForm.FormKC))));
        Assert.Equal([number], Search.FindIn(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormKC))));
    }

    [Theory]
    [InlineData("999901********001X")]
    [InlineData("120****0001")]
    [InlineData("2026-03-10T02:00:00Z 019be31b-e825-76d7-9b9a-b387a1df646b")]
    [InlineData("[12000000,1]")]
    public void What_is_masked_or_no_number_is_not(string text) => Assert.Empty(Search.FindIn(text));
}
