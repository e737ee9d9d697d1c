using Assistance.Members.Standards;

namespace Assistance.Modules.Tests.Standards;

public sealed class StandardCodesTests
{
    [Theory]
    [InlineData("sex", "男", "1")]
    [InlineData("maritalStatus", "丧偶", "30")]
    [InlineData("kinship", "长子", "2")]
    [InlineData("ethnicity", "汉族", "01")]
    [InlineData("ethnicity", "汉", "01")]
    [InlineData("ethnicity", " 蒙古 族", "02")]
    [InlineData("ethnicity", "56", "56")]
    [InlineData("ethnicity", "其他族", "97")]
    [InlineData("education", "小学文化", "80")]
    [InlineData("education", "高中", "60")]
    [InlineData("education", "初中文化程度", "70")]
    [InlineData("education", "大专学历", "30")]
    [InlineData("education", "初中毕业", "71")]
    [InlineData("education", "文盲", "90")]
    [InlineData("politicalStatus", "中共党员", "01")]
    [InlineData("politicalStatus", "预备党员", "02")]
    [InlineData("organisationClass", "行政村", "rural")]
    [InlineData("unitRelation", "与上级相同", "sameAsSuperior")]
    [InlineData("hardshipCause", "缺乏技能", "noSkills")]
    [InlineData("hardshipCause", "疾病", "illness")]
    [InlineData("assistanceIdentity", "低保户", "minimumAllowance")]
    [InlineData("health", "长期慢病", "chronicIllness")]
    [InlineData("labourCapacity", "丧失劳动能力", "lost")]
    [InlineData("housingGrade", "Ｃ级", "C")]
    [InlineData("housingGrade", "d", "D")]
    [InlineData("urbanRural", "农村", "200")]
    [InlineData("personComposition", "退伍军人", "exServicemember")]
    [InlineData("needTier", "特别困难", "severe")]
    [InlineData("skill", "养猪", "breeding")]
    [InlineData("wish", "介绍工作", "employment")]
    public void Words_of_a_roster_are_understood(string list, string word, string code) =>
        Assert.Equal(code, StandardCodes.Find(list)!.Read(word)?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("族")]
    [InlineData("火星族")]
    [InlineData("57")]
    public void A_word_that_is_not_known_is_not_guessed(string? word) => Assert.Null(StandardCodes.Ethnicity.Read(word));

    [Fact]
    public void There_are_58_ethnic_codes()
    {
        Assert.Equal(58, StandardCodes.Ethnicity.Codes.Count);
        Assert.Equal("基诺族", StandardCodes.Ethnicity.Find("56")!.Chinese);
        Assert.Equal(Enumerable.Range(1, 56).Select(number => $"{number:00}"), StandardCodes.Ethnicity.Codes.Take(56).Select(code => code.Code));
    }

    [Fact]
    public void Every_list_is_named_in_both_languages_and_every_name_is_read_back()
    {
        Assert.Equal(27, StandardCodes.All.Count);
        Assert.All(StandardCodes.All, list =>
        {
            Assert.NotEmpty(list.Source);
            Assert.NotEmpty(list.Chinese);
            Assert.NotEmpty(list.English);
            Assert.All(list.Codes, code =>
            {
                Assert.Equal(code, list.Read(code.Code));
                Assert.Equal(code, list.Read(code.Chinese));
                Assert.Equal(code, list.Read(code.English));
            });
        });
    }

    [Fact]
    public void A_regime_that_has_ended_is_not_offered_and_stays_readable()
    {
        Assert.DoesNotContain(StandardCodes.AssistanceIdentity.UsedIn(2026), code => code.Code == "registeredPoor");
        Assert.Contains(StandardCodes.AssistanceIdentity.UsedIn(2018), code => code.Code == "registeredPoor");
        Assert.Equal("registeredPoor", StandardCodes.AssistanceIdentity.Read("建档立卡户")!.Code);
    }

    [Fact]
    public void Every_list_has_a_property_of_its_own() =>
        Assert.Equal(
            StandardCodes.All.Select(list => list.Key).Order(StringComparer.Ordinal),
            typeof(StandardCodes).GetProperties().Where(property => property.PropertyType == typeof(CodeList))
                .Select(property => ((CodeList)property.GetValue(null)!).Key).Order(StringComparer.Ordinal));
}
