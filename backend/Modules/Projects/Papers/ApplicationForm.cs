using System.Globalization;
using Assistance.Kernel.Forms;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;

namespace Assistance.Projects.Papers;

/// <summary>Form 12, 项目申报表: what is applied for, and the opinions of the three levels.</summary>
internal static class ApplicationForm
{
    private const string Title = "党内关怀帮扶项目申报表";
    private const double TextSize = 10.5;
    private const int Half = FormRows.Width / 2;
    private const int RoomForContent = 20;

    private static readonly IReadOnlyList<FormColumn> Sources = [new("来源", 5), new("金额（元）", 6, FormCellKind.Number), new("说明", 10, FormCellKind.Text)];

    public static FilledForm Fill(ProjectView project, string preparer, DateOnly day)
    {
        var plan = project.Plan;
        return new FilledForm(
            $"{Title}-{plan.Name}",
            Title,
            FormPaper.Portrait,
            TextSize,
            [FormLine.Of($"乡镇：{project.TownshipName}", $"年度：{project.Year.ToString(CultureInfo.InvariantCulture)}", "金额单位：元")],
            [
                FormRows.Part(
                [
                    FormRows.Fields(new("项目名称", plan.Name, Half), new("村（社区）", project.PlaceName, Half)),
                    FormRows.Fields(new("产业", plan.Industry, Half), new("项目类型", plan.Type.Chinese(), Half)),
                    FormRows.Wide("建设内容", plan.Content, RoomForContent),
                    FormRows.Wide("规模", plan.Scale),
                    FormRows.Fields(new("总投资", FormWords.Amount(plan.Investment), Half), new("投资主体", plan.Investor.Chinese(), Half)),
                    .. FormRows.Table("资金来源", Sources, [.. Enum.GetValues<ProjectSource>().Select(source => Line(project, source))], atLeast: 1),
                    FormRows.Fields(new("带动困难\n党员", FormWords.Count(plan.NeedyMembers, "人"), Half), new("带动群众", FormWords.Count(plan.OtherPeople, "人"), Half)),
                    FormRows.Fields(new("预期户均\n年增收", FormWords.Amount(plan.ExpectedRise), Half), new("实施期", $"{FormWords.Day(plan.From)}至{FormWords.Day(plan.Until)}", Half)),
                    FormRows.Fields(new("负责人", plan.Responsible, Half), new("督查\n联络员", plan.Liaison, Half)),
                    .. Enum.GetValues<ProjectLevel>().Select(level => Opinion(project, level)),
                ]),
            ],
            [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}")]);
    }

    private static string?[] Line(ProjectView project, ProjectSource source)
    {
        var line = project.Plan.Funding.FirstOrDefault(one => one.Source == source);
        return [source.Chinese(), line is null ? null : FormWords.Amount(line.Amount), line?.Note];
    }

    // What was sent back is no opinion of the form that was handed in anew.
    private static FormRow Opinion(ProjectView project, ProjectLevel level)
    {
        var handedIn = project.Steps.LastOrDefault(step => step.Act == ProjectAct.Submit)?.Number ?? 0;
        var given = project.Steps.LastOrDefault(step => step.Act == ProjectAct.Agree && step.Level == level && step.Number > handedIn);
        return FormRows.Opinion($"{level.Chinese()}\n意见", given?.Text, $"签字：{given?.ByName ?? "　　　　　　"}", "（盖章）", FormWords.DayOrBlank(given?.On));
    }
}
