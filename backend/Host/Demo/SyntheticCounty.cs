namespace Assistance.Host.Demo;

internal sealed record SyntheticVillage(string Name, string DivisionCode, IReadOnlyList<SyntheticPerson> Members)
{
    public string BranchName => Name + "党支部";
}

internal sealed record SyntheticTownship(string Name, string DivisionCode, IReadOnlyList<SyntheticVillage> Villages, IReadOnlyList<SyntheticBranch> OtherBranches)
{
    public string CommitteeName => Name + "党委";
}

/// <param name="Function">What the organ is for, so that it can help a village with it (rule H4).</param>
internal sealed record SyntheticBranch(string Name, string? Function, IReadOnlyList<SyntheticPerson> Members);

/// <summary>A county in which nobody is real: the figures of its profile are met exactly, the same seed makes the same county.</summary>
internal sealed record SyntheticCounty(DemoProfile Profile, IReadOnlyList<SyntheticTownship> Townships, IReadOnlyList<SyntheticBranch> OrganBranches)
{
    private const ulong Seed = 20070701;

    private static readonly (string Name, string Function)[] Organs =
    [
        ("农业农村局", "agriculture"), ("林业局", "forestry"), ("水利局", "water"), ("科技局", "technology"), ("教育局", "education"), ("卫生健康局", "health"),
        ("民政局", "civilAffairs"), ("人力资源和社会保障局", "employment"), ("财政局", "finance"), ("交通运输局", "transport"), ("商务局", "commerce"), ("司法局", "justice"),
        ("文化和旅游局", "culture"), ("住房和城乡建设局", "housing"), ("市场监督管理局", "market"), ("审计局", "audit"), ("统计局", "statistics"), ("应急管理局", "emergency"),
        ("自然资源局", "land"), ("生态环境局", "environment"), ("税务局", "tax"), ("气象局", "weather"), ("供销合作社", "commerce"), ("融媒体中心", "culture"), ("残疾人联合会", "civilAffairs"), ("妇女联合会", "civilAffairs"),
    ];

    /// <summary>Above the organ branches.</summary>
    public string OrgansCommittee => Profile.CountyName + "直机关工委";

    private static readonly string[] OtherKinds = ["中心学校", "卫生院", "机关"];

    public IEnumerable<SyntheticPerson> People => Townships.SelectMany(t => t.Villages.SelectMany(v => v.Members).Concat(t.OtherBranches.SelectMany(b => b.Members)))
        .Concat(OrganBranches.SelectMany(b => b.Members));

    /// <param name="asOf">The day on which ages and standings hold.</param>
    public static SyntheticCounty Generate(DemoProfile profile, DateOnly asOf)
    {
        var numbers = new SeededNumbers(Seed);
        var names = new SyntheticNames(numbers);
        var people = new SyntheticPeople(numbers, names, asOf);
        var villagesOf = Shares(numbers, profile.Villages, profile.Townships, least: 1);
        var members = new Queue<int>(Shares(numbers, profile.RuralMembers, profile.Villages, least: 5));
        var needy = new Queue<int>(Portions(profile.Needy, [.. members]));
        var others = new Queue<int>(Shares(numbers, profile.OtherMembers, profile.OtherBranches, least: 3));
        var townships = villagesOf.Select((count, index) =>
        {
            var name = names.Place() + (index % 3 == 2 ? "乡" : "镇");
            var code = $"{profile.DivisionCode}{(index % 3 == 2 ? 200 : 100) + index:000}";
            var villages = Enumerable.Range(0, count).Select(i =>
            {
                var village = names.Place() + "村";
                return new SyntheticVillage(village, $"{code}{200 + i:000}", people.Village(village, members.Dequeue(), needy.Dequeue()));
            }).ToList();
            var branches = Enumerable.Range(0, profile.OtherBranches / profile.Townships)
                .Select(i => new SyntheticBranch($"{name}{OtherKinds[i % OtherKinds.Length]}党支部", null, people.Staff(name, others.Dequeue(), officials: false))).ToList();
            return new SyntheticTownship(name, code, villages, branches);
        }).ToList();
        var staff = Shares(numbers, profile.Helpers, profile.OrganBranches, least: 3);
        var organs = staff.Select((count, index) =>
        {
            var (organ, function) = Organs[index % Organs.Length];
            var round = index / Organs.Length;
            return new SyntheticBranch($"{organ}{(round == 0 ? "机关" : $"第{"一二三四五六七八九十"[round]}")}党支部", function, people.Staff(organ, count, officials: true));
        }).ToList();
        return new SyntheticCounty(profile, townships, organs);
    }

    /// <summary>Splits a total into uneven parts with a long tail; they add up exactly.</summary>
    private static List<int> Shares(SeededNumbers numbers, int total, int parts, int least)
    {
        var weights = Enumerable.Range(0, parts).Select(_ => 0.4 + Math.Pow(numbers.Fraction(), 3) * 4).ToList();
        return [.. LargestRemainder(total - (least * parts), weights).Select(share => share + least)];
    }

    /// <summary>Splits a total in proportion; no part gets more than it can hold.</summary>
    private static List<int> Portions(int total, IReadOnlyList<int> sizes) => LargestRemainder(total, [.. sizes.Select(size => (double)size)]);

    internal static List<int> LargestRemainder(int total, List<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToList();
        var shares = exact.Select(share => (int)Math.Floor(share)).ToList();
        foreach (var index in Enumerable.Range(0, weights.Count).OrderByDescending(i => exact[i] - shares[i]).Take(total - shares.Sum()))
            shares[index]++;
        return shares;
    }
}
