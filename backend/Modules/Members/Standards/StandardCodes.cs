using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistance.Members.Standards;

/// <summary>
/// The code lists of the field: national standards, and the party's and the relief system's own. Modules to the right print their names
/// and read their words, so they are open to them.
/// </summary>
public static partial class StandardCodes
{
    private static readonly FrozenDictionary<string, CodeList> Lists = Load();

    public static IReadOnlyCollection<CodeList> All => Lists.Values;

    public static CodeList Sex => Lists["sex"];

    public static CodeList MaritalStatus => Lists["maritalStatus"];

    public static CodeList Kinship => Lists["kinship"];

    public static CodeList Ethnicity => Lists["ethnicity"];

    public static CodeList Education => Lists["education"];

    public static CodeList PoliticalStatus => Lists["politicalStatus"];

    public static CodeList OrganisationClass => Lists["organisationClass"];

    public static CodeList UnitRelation => Lists["unitRelation"];

    public static CodeList HardshipCause => Lists["hardshipCause"];

    public static CodeList AssistanceIdentity => Lists["assistanceIdentity"];

    public static CodeList Health => Lists["health"];

    public static CodeList LabourCapacity => Lists["labourCapacity"];

    public static CodeList HousingGrade => Lists["housingGrade"];

    public static CodeList UrbanRural => Lists["urbanRural"];

    public static CodeList PersonComposition => Lists["personComposition"];

    public static CodeList VillagePost => Lists["villagePost"];

    public static CodeList FundSource => Lists["fundSource"];

    public static CodeList FundPurpose => Lists["fundPurpose"];

    public static CodeList NeedTier => Lists["needTier"];

    public static CodeList Skill => Lists["skill"];

    public static CodeList Wish => Lists["wish"];

    /// <summary>What the county's organs work on (rule H4).</summary>
    public static CodeList OrganFunction => Lists["organFunction"];

    public static CodeList IncomeSource => Lists["incomeSource"];

    /// <summary>By which rule income was reckoned; the years of each are those of the income.</summary>
    public static CodeList IncomeAccounting => Lists["incomeAccounting"];

    /// <summary>What a household cannot avoid to spend on.</summary>
    public static CodeList RigidExpense => Lists["rigidExpense"];

    public static CodeList IncomeEvidence => Lists["incomeEvidence"];

    public static CodeList LedgerExitReason => Lists["ledgerExitReason"];

    public static CodeList? Find(string key) => Lists.GetValueOrDefault(key);

    private static FrozenDictionary<string, CodeList> Load()
    {
        using var stream = typeof(StandardCodes).Assembly.GetManifestResourceStream("codes.txt")
            ?? throw new InvalidOperationException("The code lists were not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        List<(Match Head, List<(StandardCode, string[])> Rows)> lists = [];
        while (reader.ReadLine() is { } line)
        {
            if (Head().Match(line) is { Success: true } head)
                lists.Add((head, []));
            else if (line.Length > 0 && line[0] != '#')
                lists[^1].Rows.Add(ReadRow(line));
        }

        return lists
            .Select(list => new CodeList(list.Head.Groups["key"].Value, list.Head.Groups["source"].Value,
                list.Head.Groups["chinese"].Value, list.Head.Groups["english"].Value, list.Rows))
            .ToFrozenDictionary(list => list.Key, StringComparer.Ordinal);
    }

    private static (StandardCode Code, string[] Synonyms) ReadRow(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var years = cells.Length > 4 ? cells[4].Split('-') : [string.Empty, string.Empty];
        return (
            new StandardCode(cells[0], cells[1], cells[2], Year(years[0]), Year(years[1])),
            cells.Length > 3 ? cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : []);
    }

    private static int? Year(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[(?<key>\w+)\] (?<source>[^|]+) \| (?<chinese>[^|]+) \| (?<english>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();
}
