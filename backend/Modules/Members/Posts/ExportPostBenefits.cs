using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Posts;

/// <summary>Those entitled by their posts as a workbook (rules D1 to D3); who took it is kept.</summary>
internal static class ExportPostBenefits
{
    private const int MonthsOfYear = 12;

    private static readonly ListWorkbook<PostBenefitRow> Workbook = new("postBenefits", "名单", "村干部待遇名单",
    [
        new("乡镇党委", 20, row => row.TownshipName),
        new("所在支部（村）", 26, row => row.OrganisationName),
        new("姓名", 12, row => row.Name),
        new("性别", 8, row => SheetWords.Of(row.Sex)),
        new("出生日期", 12, row => row.BirthDate, CellFormat.Date),
        new("现任（最后）职务", 24, row => row.Post.Name),
        new("任职地点", 20, row => row.Place),
        new("任职年限", 14, row => $"{row.Months / MonthsOfYear}年{row.Months % MonthsOfYear}个月"),
        new("待遇", 26, row => row.Chinese),
        new("发放方式", 12, row => Word(row.Pay)),
        new("金额（元）", 12, row => row.Amount, CellFormat.Money),
        new("起始日期", 12, row => row.EntitledFrom, CellFormat.Date),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/post-benefit-exports", (Command body) => body);

    /// <param name="Filter">As in the list; today's in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(PostBenefitFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new PostBenefitFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListPostBenefits.Query(page, filter), cancellationToken);
        }
    }

    private static string Word(BenefitPay pay) => pay switch
    {
        BenefitPay.Once => "一次性",
        BenefitPay.Monthly => "按月",
        BenefitPay.Yearly => "按年",
        _ => "实物或服务",
    };
}
