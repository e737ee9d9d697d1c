using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>The roster of a training as a workbook (签到表): what is written is what is read back.</summary>
internal static class AttendanceSheet
{
    private const string Name = "name";
    private const string Branch = "branch";
    private const string Relative = "relative";
    private const string State = "state";
    private const string Came = "到场";
    private const string Missed = "缺席";
    private const int MostFaults = 20;

    private static readonly IReadOnlyList<WantedColumn> Wanted =
    [
        new(Name, "姓名", Required: true), new(Branch, "所在党组织") { Aliases = ["党支部", "所在党支部"] }, new(Relative, "代为参加的家属") { Aliases = ["家属"] },
        new(State, "到场情况", Required: true) { Aliases = ["到场", "签到情况"] },
    ];

    public static async Task WriteAsync(Stream stream, TrainingView training, IReadOnlyList<TraineeView> trainees, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        var plan = training.Plan;
        var layout = new SheetLayout(
            "签到表", $"{plan.Topic}签到表",
            [
                new SheetColumn("序号", 7, CellFormat.Integer), new SheetColumn("姓名", 12), new SheetColumn("所在党组织", 26), new SheetColumn("代为参加的家属", 16),
                new SheetColumn("到场情况", 12) { Choices = [Came, Missed] }, new SheetColumn("签名", 16),
            ])
        {
            Lines = [string.Create(CultureInfo.InvariantCulture, $"举办单位：{training.OrganisationName}　时间：{plan.On:yyyy-MM-dd} {plan.StartsAt:HH:mm}—{plan.EndsAt:HH:mm}　地点：{plan.Place}")],
        };
        await writer.BeginAsync(layout, cancellationToken);
        foreach (var (at, one) in trainees.Index())
            await writer.RowAsync([at + 1, one.Name, one.OrgName, one.Relative, one.State == TraineeState.Enrolled ? null : one.State.Chinese(), null], cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>Whom each row names and what it says of them. All of it is read or nothing: each fault is told with its row.</summary>
    public static Result<IReadOnlyList<TraineeMark>> Read(Stream file, IReadOnlyList<TraineeView> trainees)
    {
        var opened = WorkbookReader.Open(file);
        if (!opened.Succeeded)
            return opened.Refusal;
        using var workbook = opened.Value;
        var table = new TableReader(workbook, Wanted);
        var (marks, faults) = (new List<TraineeMark>(), new List<string>());
        foreach (var row in table.Rows())
        {
            if (!row.Succeeded)
                return row.Refusal;
            var (name, branch, relative) = (Text(row.Value, Name), Text(row.Value, Branch), Text(row.Value, Relative));
            var meant = trainees.Where(one => one.Name == name && one.Relative == relative && (branch.Length == 0 || one.OrgName == branch)).ToList();
            var word = Text(row.Value, State);
            if (meant.Count != 1)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"第 {row.Value.Number} 行“{name}”{(meant.Count == 0 ? "不在名单中，请先加入名单" : "有同名，请填写所在党组织")}"));
            else if (word.Length > 0 && StateOf(word) is not { } state)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"第 {row.Value.Number} 行的到场情况应填“{Came}”或“{Missed}”"));
            else if (word.Length > 0)
                marks.Add(new TraineeMark(meant[0].Id, StateOf(word)!.Value));
        }

        if (table.Tables.Count == 0 || table.Issues.Count > 0)
            return TrainingRefusals.NoHeads;
        return faults.Count > 0 ? TrainingRefusals.RosterFaults([.. faults.Take(MostFaults)]) : marks;
    }

    private static string Text(TableRow row, string key) => CellText.Clean(row[key].Text ?? string.Empty);

    private static TraineeState? StateOf(string word) => word switch
    {
        Came or "是" or "√" or "已到" or "出席" => TraineeState.Present,
        Missed or "否" or "×" or "未到" => TraineeState.Absent,
        _ => null,
    };
}
