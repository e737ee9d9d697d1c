using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Roster;

/// <summary>An empty roster with its heads, lists to choose from, and a sheet that says how to fill it in.</summary>
internal static class DownloadRosterTemplate
{
    private static readonly string[] Guide =
    [
        "一行一人。“姓名”必填；“身份证号”和“出生年月”至少填一项，建议填写身份证号。",
        "“党支部”写支部全称；几个支部同名的，同时填写“乡镇党委”。也可以一个支部一张工作表，在表头上方写“党支部：××党支部”。",
        "身份证号、联系电话所在的列请设为“文本”格式后再录入，以免 Excel 改成科学记数法而丢失数字。",
        "日期可写成 1950-03-12、1950.03、1950年3月、19500312，也可以用 Excel 的日期格式。",
        "金额以元为单位；表头写明“(万元)”的列以万元为单位。收入的年度在上传时选择。",
        "一个单元格有几项内容的，用顿号隔开，例如“因病、缺劳力”。困难原因的第一项为主要原因。",
        "空白的单元格不改变系统中已有的内容；列可以增减，顺序不限。",
        "全部正确才会导入；有错误时返回标注错误的工作簿，改正后重新上传即可。同一名册重复导入不会产生重复人员。",
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/roster-template", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query : IQuery<FileAnswer>;

    internal sealed class Handler : IQueryHandler<Query, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<FileAnswer>>(new FileAnswer("党员名册模板.xlsx", FileAnswer.Xlsx, WriteAsync));

        private static async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
        {
            await using var writer = new SheetWriter(stream);
            await writer.BeginAsync(new SheetLayout("名册", RosterSheet.Title, RosterSheet.Filled), cancellationToken);
            await writer.BeginAsync(new SheetLayout("填写说明", "填写说明", [new SheetColumn("说明", 110)]), cancellationToken);
            foreach (var line in Guide)
                await writer.RowAsync([line], cancellationToken);
            await writer.CompleteAsync(cancellationToken);
        }
    }
}
