using System.Globalization;
using Assistance.Kernel.Values;

namespace Assistance.Host.Demo;

/// <summary>Makes up people. Identity numbers begin with 9999, phones with 120: no real person has such.</summary>
internal sealed class SyntheticPeople(SeededNumbers numbers, SyntheticNames names, DateOnly asOf)
{
    private const string AreaCode = "999901";
    private static readonly string[] Tiers = ["特别困难", "比较困难", "比较困难", "暂时困难"];
    private static readonly string[] Causes = ["因病", "因病", "因病", "因病", "因残", "年老无保障", "因学", "因灾", "缺劳力", "失业下岗"];
    private static readonly string[] Identities = ["低保", "低保", "特困", "低保边缘", "无"];
    private readonly Dictionary<(DateOnly Birth, bool Male), int> _born = [];
    private int _phones;

    public IReadOnlyList<SyntheticPerson> Village(string village, int count, int needy) =>
        [.. Enumerable.Range(0, count).Select(i => i < needy ? Needy(village) : Villager(village, secretary: i == needy))];

    public IReadOnlyList<SyntheticPerson> Staff(string unit, int count, bool officials) =>
        [.. Enumerable.Range(0, count).Select(i => Employee(unit, i == 0 ? (officials ? "党支部书记、副局长" : "党支部书记") : officials ? numbers.OneOf(["科长", "副科长", "科员", "主任科员"]) : numbers.OneOf(["教师", "医师", "干事"])))];

    private SyntheticPerson Needy(string village)
    {
        var age = numbers.Chance(0.8) ? numbers.Between(60, 88) : numbers.Between(38, 59);
        var cause = numbers.OneOf(Causes);
        var size = numbers.Between(1, 4);
        return Make(village, age, numbers.Chance(0.82)) with
        {
            Education = numbers.Chance(0.75) ? "小学" : "初中",
            Composition = numbers.Chance(0.4) ? "离任村干部" : numbers.Chance(0.2) ? "退役军人" : "普通党员",
            Health = cause == "因病" ? numbers.OneOf(["患有大病", "长期慢性病"]) : cause == "因残" ? "残疾" : "长期慢性病",
            Labour = age >= 70 || cause is "因病" or "因残" ? "丧失劳动力" : "普通劳动力",
            Identity = numbers.OneOf(Identities),
            HouseholdSize = size,
            LabourCount = Math.Min(size, numbers.Between(0, 1)),
            HouseholdIncome = Money.FromYuan(size * numbers.Between(1800, 5200)),
            Housing = numbers.OneOf(["B级", "B级", "C级"]),
            Tier = numbers.OneOf(Tiers),
            Cause = cause,
            OtherCause = numbers.Chance(0.5) ? (cause == "缺劳力" ? "年老无保障" : "缺劳力") : null,
        };
    }

    private SyntheticPerson Villager(string village, bool secretary) =>
        Make(village, secretary ? numbers.Between(36, 55) : numbers.Between(26, 78), numbers.Chance(0.75)) with { Post = secretary ? "村党支部书记" : null };

    private SyntheticPerson Employee(string unit, string post) => Make(unit, numbers.Between(25, 58), numbers.Chance(0.6)) with
    {
        Education = numbers.OneOf(["大学本科", "大学本科", "大学专科"]),
        Post = post,
        HouseholdIncome = Money.FromYuan(numbers.Between(90, 180) * 1000),
        Address = "县城",
    };

    private SyntheticPerson Make(string place, int age, bool male)
    {
        var birth = asOf.AddYears(-age).AddDays(-numbers.Between(1, 360));
        var joinedAge = numbers.Between(20, Math.Max(21, Math.Min(34, age - 2)));
        var size = numbers.Between(2, 6);
        return new SyntheticPerson(
            names.Person(male),
            male,
            birth,
            IdentityNumber(birth, male),
            $"120{++_phones:00000000}",
            numbers.Chance(0.9) ? "汉族" : "土家族",
            age > 60 ? numbers.OneOf(["小学", "初中"]) : numbers.OneOf(["初中", "高中", "大学专科"]),
            new DateOnly(birth.Year + joinedAge, numbers.Between(1, 12), numbers.Between(1, 28)),
            "普通党员",
            Post: null,
            place,
            "健康",
            "普通劳动力",
            "无",
            size,
            numbers.Between(1, size),
            Money.FromYuan(size * numbers.Between(11, 24) * 1000),
            "A级",
            Tier: null,
            Cause: null,
            OtherCause: null);
    }

    private string IdentityNumber(DateOnly birth, bool male)
    {
        var born = _born.GetValueOrDefault((birth, male));
        _born[(birth, male)] = born + 1;
        var sequence = (born * 2) + (male ? 1 : 2);
        var body = $"{AreaCode}{birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{sequence:000}";
        return body + CitizenId.CheckOf(body);
    }
}
