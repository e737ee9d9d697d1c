using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Guarantee;

/// <summary>The gap with its referrals as a workbook, for civil affairs; who took it is kept.</summary>
internal static class ExportGuaranteeGap
{
    private static readonly ListWorkbook<GapRow> Workbook = new("guaranteeGap", "名单", "应保尽保核查名单",
    [
        new("乡镇党委", 20, row => row.TownshipName),
        new("所在支部（村）", 26, row => row.OrganisationName),
        new("姓名", 12, row => row.Name),
        new("出生日期", 12, row => row.BirthDate, CellFormat.Date),
        new("困难等级", 12, row => row.Tier.Chinese()),
        new("主要困难原因", 16, row => SheetWords.Of(StandardCodes.HardshipCause, row.Cause)),
        new("人均年收入（元）", 14, row => row.PerCapita, CellFormat.Money),
        new("已有救助身份", 20, row => SheetWords.Of(StandardCodes.AssistanceIdentity, row.Identities)),
        new("转办日期", 12, row => row.Referral?.ReferredOn, CellFormat.Date),
        new("民政答复", 14, row => OutcomeOf(row.Referral)),
        new("答复日期", 12, row => row.Referral?.AnsweredOn, CellFormat.Date),
        new("答复内容", 30, row => row.Referral?.Answer),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/guarantee-gap-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(GapFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new GapFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListGuaranteeGap.Query(page, filter), cancellationToken);
        }
    }

    private static string? OutcomeOf(ReferralView? referral) => referral?.Outcome switch
    {
        ReferralOutcome.Pending => "待答复",
        ReferralOutcome.Granted => "已纳入低保",
        ReferralOutcome.Refused => "不符合条件",
        _ => null,
    };
}
