using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>The register of pairs as a workbook, as the list shows it; who took it is kept.</summary>
internal static class ExportPairs
{
    private static readonly ListWorkbook<PairRow> Workbook = new("pair", "结对", "结对帮扶台账",
    [
        new("帮扶对象", 12, row => row.Beneficiary.Name),
        new("所在支部", 24, row => row.Beneficiary.OrganisationName),
        new("困难等级", 12, row => row.Beneficiary.Tier?.Chinese()),
        new("帮扶人", 12, row => row.Helper.Name),
        new("帮扶支部", 28, row => row.Helper.OrganisationName),
        new("状态", 10, row => StateOf(row)),
        new("结对日期", 12, row => row.From, CellFormat.Date),
        new("六定计划", 10, row => row.Planned ? "有" : "无"),
        new("最近走访", 12, row => row.LastVisitOn, CellFormat.Date),
        new("下次走访", 12, row => row.NextVisitDue, CellFormat.Date),
        new("走访逾期", 10, row => row.VisitOverdue ? "是" : null),
        new("解除日期", 12, row => row.Until, CellFormat.Date),
        new("解除原因", 14, row => ReasonOf(row)),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/pair-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(PairFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new PairFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListPairs.Query(page, filter), cancellationToken, sort: "beneficiaryBranch");
        }
    }

    private static string StateOf(PairRow row) => row.State switch
    {
        BondState.Proposed => "待下达",
        BondState.Active => "结对中",
        BondState.Declined => "未下达",
        _ => "已解除",
    };

    private static string? ReasonOf(PairRow row) => row.EndReason switch
    {
        EndReason.Graduated => "脱困退出",
        EndReason.Died => "去世",
        EndReason.Moved => "转出、迁出",
        EndReason.HelperLeft => "帮扶人离岗",
        EndReason.Replaced => "更换帮扶人",
        EndReason.Other => "其他",
        _ => null,
    };
}
