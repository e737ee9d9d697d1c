using Assistance.Funds.Domain;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>The loan ledger (借款台账) as a workbook, as the list shows it; who took it is kept.</summary>
internal static class ExportLoans
{
    private static readonly ListWorkbook<LoanRow> Workbook = new("loan", "借款", "借款台账",
    [
        new("合同号", 18, row => row.Number),
        new("借款人", 14, row => row.BorrowerName),
        new("所在支部", 26, row => row.BranchName),
        new("品种", 20, row => row.ProductChinese),
        new("发放日", 12, row => row.LentOn, CellFormat.Date),
        new("金额", 14, row => row.Amount, CellFormat.Money),
        new("到期日", 12, row => row.Term, CellFormat.Date),
        new("已还", 14, row => row.Repaid, CellFormat.Money),
        new("余额", 14, row => row.Outstanding, CellFormat.Money),
        new("逾期天数", 10, row => row.DaysLate, CellFormat.Integer),
        new("逾期本金", 14, row => row.Late, CellFormat.Money),
        new("展期（月）", 10, row => row.ExtendedMonths == 0 ? null : row.ExtendedMonths, CellFormat.Integer),
        new("核销未收回", 14, row => row.WrittenOff == Money.Zero ? null : row.WrittenOff, CellFormat.Money),
        new("状态", 10, row => LoanRefusals.Chinese(row.State)),
        new("资金专户", 30, row => row.FundName),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/loan-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(LoanFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new LoanFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListLoans.Query(page, filter), cancellationToken);
        }
    }
}
