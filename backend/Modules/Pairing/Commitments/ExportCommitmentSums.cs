using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Commitments;

/// <summary>The sums of promises as a workbook, as the list shows them (rule D6); who took it is kept.</summary>
internal static class ExportCommitmentSums
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/commitment-sum-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(CommitmentSide By = CommitmentSide.Branch, CommitmentFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new CommitmentFilter();
            return exports.TakeAsync(WorkbookOf(request.By), filter, filter.OrganisationId, page => new ListCommitmentSums.Query(page, filter, request.By), cancellationToken);
        }
    }

    private static ListWorkbook<CommitmentSum> WorkbookOf(CommitmentSide side)
    {
        var (name, above) = side switch
        {
            CommitmentSide.Helper => ("帮扶人", "所在支部"),
            CommitmentSide.Place => ("村（社区）", "乡镇"),
            _ => ("帮扶支部", "上级组织"),
        };
        return new ListWorkbook<CommitmentSum>("commitment", "承诺兑现", $"承诺兑现情况（按{name}）",
        [
            new(name, 28, row => row.Name),
            new(above, 24, row => row.Above),
            new("承诺件数", 10, row => row.Figures.Made, CellFormat.Integer),
            new("已兑现", 10, row => row.Figures.Fulfilled, CellFormat.Integer),
            new("办理中", 10, row => row.Figures.Open, CellFormat.Integer),
            new("其中逾期", 10, row => row.Figures.Overdue, CellFormat.Integer),
            new("已撤回", 10, row => row.Figures.Withdrawn, CellFormat.Integer),
            new("承诺资金（元）", 16, row => row.Figures.Amount, CellFormat.Money),
            new("已兑现资金（元）", 16, row => row.Figures.AmountFulfilled, CellFormat.Money),
        ]);
    }
}
