using System.Globalization;
using Assistance.Host.Demo;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Domain;
using Npgsql;

namespace Assistance.Load.County;

/// <summary>A roster of people whom the county does not know yet, as an office keeps it: one sheet, a row for each.</summary>
internal static class RosterBook
{
    /// <summary>Where all of them live, and nobody else.</summary>
    public const string Address = "县城二号";

    private const ulong Seed = 20260701;
    private static readonly string[] Causes = ["因病", "因残", "缺劳力"];
    private static readonly DateOnly LatestBirth = new(1995, 1, 1);

    private static readonly SheetColumn[] Columns =
    [
        new("序号", 7, CellFormat.Integer), new("乡镇党委", 18), new("党支部", 24), new("姓名", 12), new("性别", 7), new("民族", 9), new("出生年月", 13, CellFormat.Date),
        new("身份证号", 22), new("文化程度", 12), new("人员类别", 12), new("入党时间", 13, CellFormat.Date), new("转正时间", 13, CellFormat.Date), new("人员构成", 13), new("家庭住址", 26),
        new("联系电话", 15), new("健康状况", 13), new("劳动能力", 13), new("救助身份", 18), new("家庭人口", 9, CellFormat.Integer), new("劳动力数", 9, CellFormat.Integer),
        new("家庭年收入(元)", 15, CellFormat.Money), new("住房情况", 10), new("困难原因", 14), new("备注", 20),
    ];

    /// <param name="first">The first number that no member of the county has.</param>
    /// <returns>What is written of each, in the order of their numbers: name, sex, birth, day of joining, branch.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(NpgsqlDataSource database, int first, int count, Stream output, CancellationToken cancellationToken)
    {
        var branches = await BranchesAsync(database, cancellationToken);
        var numbers = new SeededNumbers(Seed);
        var names = new SyntheticNames(numbers);
        var said = new List<string>(count);
        await using var writer = new SheetWriter(output);
        await writer.BeginAsync(new SheetLayout("党员花名册", "党员花名册", Columns), cancellationToken);
        for (var i = 0; i < count; i++)
        {
            var (number, male, (committee, branch)) = (first + i, numbers.Chance(0.7), branches[(int)((long)i * branches.Count / count)]);
            var (birth, name, size, needy) = (SealedNumbers.BirthOf(number), names.Person(male), numbers.Between(1, 5), i % 10 == 0);
            var joined = birth.AddYears(20 + (number % 6));
            var full = joined.AddMonths(ProbationRule.On(joined)!.LongestMonths);
            await writer.RowAsync(
                [
                    i + 1, committee, branch, name, male ? "男" : "女", "汉族", birth, SealedNumbers.PlainCitizenId(number, male), birth > LatestBirth ? "大学本科" : "初中", "正式党员", joined, full,
                    "普通党员", Address, SealedNumbers.PlainPhone(number), needy ? "长期慢性病" : "健康", "普通劳动力", needy ? "低保" : "无", size, 1, Money.FromYuan(size * (4_000 + (number % 9_000))),
                    needy ? "B级" : "A级", needy ? Causes[i / 10 % Causes.Length] : null, null,
                ],
                cancellationToken);
            said.Add(string.Create(CultureInfo.InvariantCulture, $"{name}|{(male ? "Male" : "Female")}|{birth:yyyy-MM-dd}|{joined:yyyy-MM-dd}|{branch}|{size}"));
        }

        await writer.CompleteAsync(cancellationToken);
        return said;
    }

    private static async Task<IReadOnlyList<(string Committee, string Branch)>> BranchesAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT c.name, b.name FROM members_organisations b JOIN members_organisations c ON c.id = b.committee_id WHERE b.kind = 'OtherBranch' ORDER BY b.org_path");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var branches = new List<(string, string)>();
        while (await row.ReadAsync(cancellationToken))
            branches.Add((row.GetString(0), row.GetString(1)));
        return branches;
    }
}
