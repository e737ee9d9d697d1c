using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Proposals;

/// <summary>A proposal as a workbook, for whoever has to agree to it before it is issued.</summary>
internal static class ExportMatchingProposal
{
    private static readonly ListWorkbook<LineView> Workbook = new("matchingProposal", "配对方案", "配对方案",
    [
        new("帮扶对象", 12, line => line.Beneficiary.Name),
        new("所在支部", 24, line => line.Beneficiary.OrganisationName),
        new("困难等级", 12, line => line.Tier.Chinese()),
        new("帮扶人", 12, line => line.Helper?.Name),
        new("帮扶支部", 28, line => line.Helper?.OrganisationName),
        new("状态", 10, line => StateOf(line.State)),
        new("代价", 8, line => line.Helper is null ? null : line.Cost, CellFormat.Integer),
        new("理由", 60, line => (line.LapsedBecause ?? line.Reason).Chinese),
        new("较上次", 10, line => line.Changed ? "有变化" : null),
        new("上次帮扶人", 12, line => line.Former?.Name),
        new("其他人选（整体代价增加）", 40, OthersOf),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/matching-proposal-exports", (Command body) => body);

    /// <param name="Filter">As in the list of lines; all where it is left out.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(ProposalId ProposalId, LineFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new LineFilter();
            return exports.TakeAsync(Workbook, request, filter.OrganisationId, page => new ListProposalLines.Query(request.ProposalId, page, filter), cancellationToken);
        }
    }

    private static string OthersOf(LineView line) => string.Join('、', line.Alternatives.Select(other =>
        other.MoreWithout > 0 ? $"{other.Helper.Name}（多 {other.MoreWithout} 人无人帮扶）" : $"{other.Helper.Name}（+{other.Extra}）"));

    private static string StateOf(LineState state) => state switch
    {
        LineState.Proposed => "推荐",
        LineState.Locked => "已锁定",
        LineState.Excluded => "已排除",
        LineState.Without => "无人帮扶",
        LineState.Issued => "已下达",
        _ => "未下达",
    };
}
