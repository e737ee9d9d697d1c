namespace Assistance.Members.Roster;

/// <summary>Verified facts that a roster contradicts: they stay, and whoever keeps the roster is told whom to make a request for.</summary>
internal sealed class KeptFacts
{
    private const int Named = 50;
    private readonly List<string> _chinese = [];
    private readonly List<string> _english = [];
    private int _count;

    public IReadOnlyList<RosterNotice> Notices => _count == 0
        ? []
        : [new RosterNotice(
            "roster.verified_kept",
            $"{_count}人在困难党员台账内，名册与其经认定核实的内容不同，这些内容没有写入；确有变化的，请在其档案中提出变更申请：{string.Join("；", _chinese)}{(_count > Named ? " 等" : "")}。",
            $"{_count} people stand in the ledger and the roster differs from their verified facts, which stay; where they have changed, make a request in the file: {string.Join("; ", _english)}{(_count > Named ? " and others" : "")}.")];

    public void Keep(RosterRow row, IReadOnlyList<KeptFact> facts)
    {
        if (facts.Count == 0 || ++_count > Named)
            return;
        var at = $"“{row.NameCell.Sheet}”第{row.NameCell.Row}行 {row.Name}";
        _chinese.Add($"{at}（{string.Join("、", facts.Select(fact => fact.Chinese))}）");
        _english.Add($"{row.NameCell.Sheet} row {row.NameCell.Row} {row.Name} ({string.Join(", ", facts.Select(fact => fact.English))})");
    }
}

internal sealed record KeptFact(string Chinese, string English)
{
    public static readonly KeptFact Facts = new("基本情况", "facts");
    public static readonly KeptFact Number = new("身份证号", "identity number");
    public static readonly KeptFact Profile = new("困难情况", "hardship");
    public static readonly KeptFact Household = new("家庭与收入", "household and income");
}
