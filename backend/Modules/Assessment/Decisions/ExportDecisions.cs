using Assistance.Assessment.Domain;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Decisions;

/// <summary>Decisions as a workbook, as the list shows them; who took it is kept.</summary>
internal static class ExportDecisions
{
    private static readonly ListWorkbook<DecisionRow> Workbook = new("decisionRecord", "决定", "会议决定台账",
    [
        new("会议日期", 12, row => row.HeldOn, CellFormat.Date),
        new("组织", 24, row => row.OrganisationName),
        new("会议", 18, row => BodyOf(row.Body)),
        new("标题", 40, row => row.Title),
        new("决定内容", 60, row => row.Resolution),
        new("四步运行法", 20, row => string.Join('、', row.Steps.Select(StepOf))),
        new("文号", 20, row => row.DocumentNumber),
        new("主持人", 14, row => row.Chair),
        new("出席人数", 10, row => row.Attendees, CellFormat.Integer),
        new("政策包", 26, row => row.PackName is null ? null : $"{row.PackName} 第 {row.PackNumber} 版"),
        new("调查年度", 10, row => row.ListYear, CellFormat.Integer),
        new("状态", 12, row => row.SupersededBy is null ? "有效" : "已被替代"),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/decision-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(DecisionFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new DecisionFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListDecisions.Query(page, filter), cancellationToken);
        }
    }

    private static string BodyOf(DecidingBody body) => body switch
    {
        DecidingBody.StandingCommittee => "县委常委会",
        DecidingBody.LeadingGroup => "领导小组",
        DecidingBody.DepartmentMeeting => "部务会",
        _ => "乡镇党委（党工委）会议",
    };

    private static string StepOf(WorkStep step) => step switch
    {
        WorkStep.Publicity => "宣传",
        WorkStep.Regulation => "规范",
        WorkStep.Safeguard => "保障",
        _ => "考核",
    };
}
