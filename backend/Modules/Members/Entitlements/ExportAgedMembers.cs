using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Entitlements;

/// <summary>Those who reach the age as a workbook (rule D4); who took it is kept.</summary>
internal static class ExportAgedMembers
{
    private static readonly ListWorkbook<AgedRow> Workbook = new("agedMembers", "名单", "高龄党员补助名单",
    [
        new("乡镇党委", 20, row => row.TownshipName),
        new("所在支部", 26, row => row.OrganisationName),
        new("姓名", 12, row => row.Name),
        new("性别", 8, row => SheetWords.Of(row.Sex)),
        new("出生日期", 12, row => row.BirthDate, CellFormat.Date),
        new("年满（周岁）", 12, row => row.Age, CellFormat.Integer),
        new("起始日期", 12, row => row.EntitledFrom, CellFormat.Date),
        new("每月补助（元）", 14, row => row.Monthly, CellFormat.Money),
        new("人员类别", 12, row => SheetWords.Of(row.PartyStatus)),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/aged-member-exports", (Command body) => body);

    /// <param name="Filter">As in the list; this year's in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(AgedFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new AgedFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListAgedMembers.Query(page, filter), cancellationToken);
        }
    }
}
