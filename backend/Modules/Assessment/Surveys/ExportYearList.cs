using Assistance.Assessment.Domain;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Surveys;

/// <summary>A year's list as a workbook, as it was fixed (rule A2); who took it is kept.</summary>
internal static class ExportYearList
{
    private static readonly ListWorkbook<ListedRow> Workbook = new("yearList", "名单", "年度帮扶对象名单",
    [
        new("年度", 8, row => row.ListYear, CellFormat.Integer),
        new("乡镇党委", 20, row => row.CommitteeName),
        new("所在支部（村）", 26, row => row.OrganisationName),
        new("姓名", 12, row => row.Name),
        new("出生日期", 12, row => row.BirthDate, CellFormat.Date),
        new("困难等级", 12, row => row.Tier.Chinese()),
        new("主要困难原因", 16, row => StandardCodes.HardshipCause.Find(row.Cause)?.Chinese ?? row.Cause),
        new("人均年收入（元）", 14, row => row.PerCapita, CellFormat.Money),
        new("进入台账", 12, row => row.Since, CellFormat.Date),
        new("调查结论", 14, row => Of(row.Finding)),
        new("确定日期", 12, row => row.FixedOn, CellFormat.Date),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/year-list-exports", (Command body) => body);

    /// <param name="Filter">As in the list; the latest year in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(YearListFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new YearListFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListYearList.Query(page, filter), cancellationToken);
        }
    }

    private static string Of(SurveyFinding? finding) => finding switch
    {
        SurveyFinding.Unchanged => "情况不变",
        SurveyFinding.ChangeTier => "调整等级",
        SurveyFinding.Reapply => "重新申报",
        _ => "新认定或未调查",
    };
}
