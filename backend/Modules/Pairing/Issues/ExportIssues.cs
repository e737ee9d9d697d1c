using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Issues;

/// <summary>Needs that were passed on as a workbook, as the list shows them (rule I4); who took it is kept.</summary>
internal static class ExportIssues
{
    private static readonly ListWorkbook<IssueRow> Workbook = new("referredIssue", "诉求", "诉求办理台账",
    [
        new("诉求内容", 40, row => row.Issue.Text),
        new("帮扶对象", 14, row => row.HelpedName),
        new("所在支部（村）", 24, row => row.HelpedPlace),
        new("反映人", 14, row => row.HelpingName),
        new("反映单位", 28, row => row.HelpingUnit),
        new("责任单位", 28, row => row.Issue.OwnerName),
        new("登记日期", 12, row => row.Issue.RaisedOn, CellFormat.Date),
        new("办理期限", 12, row => row.Issue.DueOn, CellFormat.Date),
        new("状态", 10, row => row.Issue.State == IssueState.Open ? "办理中" : "已答复"),
        new("逾期", 8, row => row.Overdue ? "是" : null),
        new("办理结果", 12, row => OutcomeOf(row.Issue)),
        new("答复", 40, row => row.Issue.Answer),
        new("答复日期", 12, row => row.Issue.AnsweredOn, CellFormat.Date),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/issue-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(IssueFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new IssueFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListIssues.Query(page, filter), cancellationToken);
        }
    }

    private static string? OutcomeOf(IssueView issue) => issue.Outcome switch
    {
        IssueOutcome.Solved => "已解决",
        IssueOutcome.Explained => "已解释",
        IssueOutcome.NotPossible => "暂不能解决",
        _ => null,
    };
}
