using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Reviews;

/// <summary>Half-year reviews as a workbook, as the list shows them (rule B8); who took it is kept.</summary>
internal static class ExportReviews
{
    private static readonly ListWorkbook<ReviewRow> Workbook = new("halfYearReview", "考评", "半年考评台账",
    [
        new("帮扶对象", 14, row => row.BeneficiaryName),
        new("所在支部（村）", 24, row => row.BeneficiaryPlace),
        new("半年度", 14, row => HalfYear.Parse(row.Period).Chinese),
        new("状态", 10, row => StateOf(row)),
        new("帮扶人", 12, row => row.HelperName),
        new("帮扶支部", 28, row => row.HelperUnit),
        new("困难等级", 12, row => row.Tier?.Chinese()),
        new("上期人均年收入（元）", 14, row => row.LastPerCapita, CellFormat.Money),
        new("本期人均年收入（元）", 14, row => row.PresentPerCapita, CellFormat.Money),
        new("结论", 14, row => ConclusionOf(row)),
        new("调整后的等级", 14, row => row.NewTier?.Chinese()),
        new("填报期限", 12, row => row.DueOn, CellFormat.Date),
        new("逾期", 8, row => row.Overdue ? "是" : null),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/half-year-review-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(ReviewFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new ReviewFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListReviews.Query(page, filter), cancellationToken);
        }
    }

    private static string StateOf(ReviewRow row) => row.State switch
    {
        ReviewState.Open => "待填报",
        ReviewState.Submitted => "待确认",
        ReviewState.Returned => "已退回",
        ReviewState.Confirmed => "已确认",
        _ => "已失效",
    };

    private static string? ConclusionOf(ReviewRow row) => row.Conclusion switch
    {
        Conclusion.Continue => "继续帮扶",
        Conclusion.ChangeTier => "调整困难等级",
        Conclusion.Exit => "退出",
        _ => null,
    };
}
