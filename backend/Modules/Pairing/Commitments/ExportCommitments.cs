using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Commitments;

/// <summary>Promises as a workbook, as the list shows them (rule D6); who took it is kept.</summary>
internal static class ExportCommitments
{
    private static readonly ListWorkbook<CommitmentRow> Workbook = new("commitment", "承诺", "承诺事项台账",
    [
        new("承诺内容", 40, row => row.Commitment.Text),
        new("类别", 10, row => KindOf(row.Commitment)),
        new("金额（元）", 12, row => row.Commitment.Amount, CellFormat.Money),
        new("数量", 10, row => row.Commitment.Quantity, CellFormat.Integer),
        new("单位", 10, row => row.Commitment.Unit),
        new("承诺人", 16, row => row.HelpingName),
        new("帮扶对象", 14, row => row.HelpedName),
        new("承诺日期", 12, row => row.Commitment.MadeOn, CellFormat.Date),
        new("兑现期限", 12, row => row.Commitment.DueOn, CellFormat.Date),
        new("状态", 10, row => StateOf(row.Commitment)),
        new("逾期", 8, row => row.Overdue ? "是" : null),
        new("办结日期", 12, row => row.Commitment.ClosedOn, CellFormat.Date),
        new("兑现凭据或撤回原因", 32, row => row.Commitment.Outcome),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/commitment-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(CommitmentFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new CommitmentFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListCommitments.Query(page, filter), cancellationToken);
        }
    }

    private static string KindOf(CommitmentView commitment) => commitment.Kind switch
    {
        CommitmentKind.Money => "资金",
        CommitmentKind.Goods => "物资",
        CommitmentKind.Project => "项目",
        CommitmentKind.Skill => "技术",
        CommitmentKind.Employment => "就业",
        CommitmentKind.Information => "信息",
        _ => "其他",
    };

    private static string StateOf(CommitmentView commitment) => commitment.State switch
    {
        CommitmentState.Open => "办理中",
        CommitmentState.Fulfilled => "已兑现",
        _ => "已撤回",
    };
}
