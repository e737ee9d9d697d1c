using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.BankLoans;

/// <summary>The list of banks' loans as a workbook; who took it is kept.</summary>
internal static class ExportBankLoans
{
    private const decimal BasisPoints = 100m;

    private static readonly ListWorkbook<BankLoanRow> Workbook = new("bankLoan", "银行贷款", "银行贷款台账",
    [
        new("借款人", 14, row => row.PersonName),
        new("所在支部", 26, row => row.BranchName),
        new("贷款银行", 22, row => row.Bank),
        new("合同号", 20, row => row.ContractNumber),
        new("担保方式", 10, row => BankLoanRefusals.Chinese(row.Security)),
        new("放款日期", 12, row => row.LentOn, CellFormat.Date),
        new("到期日", 12, row => row.DueOn, CellFormat.Date),
        new("金额", 14, row => row.Amount, CellFormat.Money),
        new("年利率（%）", 11, row => row.RateBasisPoints / BasisPoints, CellFormat.Number),
        new("余额", 14, row => row.Outstanding, CellFormat.Money),
        new("逾期天数", 10, row => row.DaysLate, CellFormat.Integer),
        new("已付利息", 14, row => row.InterestPaid, CellFormat.Money),
        new("已贴息", 14, row => row.Subsidised == Money.Zero ? null : row.Subsidised, CellFormat.Money),
        new("状态", 10, row => BankLoanRefusals.Chinese(row.State)),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/bank-loan-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(BankLoanFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new BankLoanFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListBankLoans.Query(page, filter), cancellationToken);
        }
    }
}
