using Assistance.Members.Standards;

namespace Assistance.Modules.Tests.Standards;

public sealed class DivisionsTests
{
    private readonly Divisions _divisions = Divisions.Current;

    [Theory]
    [InlineData("361127", "江西省上饶市余干县")]
    [InlineData("510681", "四川省德阳市广汉市")]
    [InlineData("610925", "陕西省安康市岚皋县")]
    [InlineData("430304", "湖南省湘潭市岳塘区")]
    [InlineData("361022", "江西省抚州市黎川县")]
    [InlineData("150824", "内蒙古自治区巴彦淖尔市乌拉特中旗")]
    [InlineData("110101", "北京市东城区")]
    [InlineData("441900", "广东省东莞市")]
    public void The_counties_of_the_sources_are_known_by_their_codes(string code, string fullName)
    {
        var county = _divisions.County(code)!;

        Assert.Equal(fullName, county.Division.FullName);
        Assert.Equal(2023, county.Division.Year);
        Assert.NotEmpty(county.Townships);
        Assert.All(county.Townships, township => Assert.StartsWith(code, township.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void A_county_has_its_townships_and_villages()
    {
        var townships = _divisions.County("361127")!.Townships;
        var town = townships[0];

        Assert.Equal(("361127100", "玉亭镇", TownshipKind.Town), (town.Code, town.Name, town.Kind));
        Assert.Contains(townships, township => township is { Name: "康山乡", Kind: TownshipKind.Township });
        Assert.Contains(town.Villages, village => village.Kind == VillageKind.Community);
        Assert.Contains(town.Villages, village => village.Kind == VillageKind.Village);
        Assert.All(town.Villages, village => Assert.Matches($"^{town.Code}[0-9]{{3}}$", village.Code));
        Assert.Equal(town.Villages.Count, town.Villages.Select(village => village.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Everything_that_was_published_is_there()
    {
        var counties = _divisions.Provinces
            .SelectMany(province => _divisions.Cities(province.Code))
            .SelectMany(city => _divisions.Counties(city.Code))
            .Select(county => _divisions.County(county.Code)!)
            .ToList();

        Assert.Equal(31, _divisions.Provinces.Count);
        Assert.Equal(2978, counties.Count);
        Assert.Equal(41352, counties.Sum(county => county.Townships.Count));
        Assert.Equal(620573, counties.Sum(county => county.Townships.Sum(township => township.Villages.Count)));
        Assert.All(
            counties.SelectMany(county => county.Townships).SelectMany(township => township.Villages),
            village =>
            {
                Assert.NotEmpty(village.Name);
                Assert.False(village.Name.EndsWith("村民委员会", StringComparison.Ordinal));
            });
    }

    [Theory]
    [InlineData("余干", "361127")]
    [InlineData("3611", "361102")]
    [InlineData("361127", "361127")]
    [InlineData("上饶市余干", "361127")]
    public void A_county_is_found_by_name_or_code(string text, string first) => Assert.Equal(first, _divisions.Search(text)[0].Code);

    [Fact]
    public void A_search_ends_somewhere()
    {
        Assert.Empty(_divisions.Search("  "));
        Assert.Empty(_divisions.Search("没有的县"));
        Assert.Equal(5, _divisions.Search("县", 5).Count);
    }

    [Theory]
    [InlineData("999901")]
    [InlineData("36")]
    [InlineData("")]
    public void What_is_no_county_has_no_villages(string code)
    {
        Assert.Null(_divisions.County(code));
        Assert.False(_divisions.KnowsCounty(code));
    }
}
