using System.Globalization;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Host.Demo;

/// <summary>Writes a synthetic county's roster as an office would keep it: one sheet, the heads of Forms 3 and 1.</summary>
internal static class RosterWorkbook
{
    private static readonly string[] Heads =
    [
        "序号", "乡镇党委", "党支部", "姓名", "性别", "民族", "出生年月", "公民身份号码", "文化程度", "人员类别", "入党时间", "转正时间", "人员构成", "城乡类别", "职务", "联系电话", "家庭住址",
        "健康状况", "劳动能力", "救助身份", "家庭人口", "劳动力数", "家庭年收入", "住房情况", "主要原因", "其他原因", "备注",
    ];

    private const string Rural = "乡村";
    private const string Urban = "城镇";

    public static async Task WriteAsync(SyntheticCounty county, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(output);
        await writer.BeginAsync(new SheetLayout("党员花名册", $"{county.Profile.CountyName}党员花名册", [.. Heads.Select(head => new SheetColumn(head, Width(head), Format(head)))]), cancellationToken);
        var number = 0;
        foreach (var township in county.Townships)
        {
            foreach (var village in township.Villages)
            {
                foreach (var person in village.Members)
                    await writer.RowAsync(Row(++number, township.CommitteeName, village.BranchName, Rural, person), cancellationToken);
            }

            foreach (var branch in township.OtherBranches)
            {
                foreach (var person in branch.Members)
                    await writer.RowAsync(Row(++number, township.CommitteeName, branch.Name, Urban, person), cancellationToken);
            }
        }

        foreach (var branch in county.OrganBranches)
        {
            foreach (var person in branch.Members)
                await writer.RowAsync(Row(++number, county.OrgansCommittee, branch.Name, Urban, person), cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static object?[] Row(int number, string committee, string branch, string residence, SyntheticPerson person) =>
    [
        number, committee, branch, person.Name, person.Male ? "男" : "女", person.Ethnicity, Month(person.BirthDate), person.CitizenId, person.Education, "正式党员",
        Month(person.JoinedOn), Month(person.FullMemberOn), person.Composition, residence, person.Post, person.Phone, person.Address, person.Health, person.Labour, person.Identity,
        person.HouseholdSize, person.LabourCount, person.HouseholdIncome, person.Housing, person.Cause, person.OtherCause, null,
    ];

    private static double Width(string head) => head is "公民身份号码" or "党支部" or "乡镇党委" ? 24 : 12;

    private static CellFormat Format(string head) => head switch
    {
        "序号" or "家庭人口" or "劳动力数" => CellFormat.Integer,
        "家庭年收入" => CellFormat.Money,
        _ => CellFormat.Text,
    };

    // As offices write it; the importer reads it.
    private static string Month(DateOnly day) => day.ToString("yyyy.MM", CultureInfo.InvariantCulture);
}
