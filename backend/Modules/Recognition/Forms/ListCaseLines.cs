using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Forms;

/// <summary>A part of taking a table of cases: its lines, as many cases at a time as a page holds.</summary>
internal static class ListCaseLines
{
    private static readonly SortMap<Case, CaseId> Sorts = new SortMap<Case, CaseId>(c => c.Id, "number").By("number", c => c.Number);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CaseTable Table, CaseFilter Filter, CaseId? CaseId, bool FullNames) : IQuery<Page<CaseLine>>;

    internal sealed class Handler(RecognitionDb db, CaseSearch search, IPersonFiles files) : IQueryHandler<Query, Page<CaseLine>>
    {
        public async Task<Result<Page<CaseLine>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var cases = await search.FindAsync(db.Cases.AsSplitQuery(), request.Filter, cancellationToken);
            if (request.CaseId is { } only)
                cases = cases.Where(c => c.Id == only);
            var page = await cases.ToPageAsync(request.Page, Sorts, c => c, cancellationToken);
            if (page.Refusal is { } refusal)
                return refusal;
            var lines = request.Table switch
            {
                CaseTable.HomeVisits => page.Value.Items.SelectMany(c => c.Visits.OrderBy(visit => visit.VisitedOn), (c, visit) => new CaseLine(c, c.PersonName, Visit: visit)),
                CaseTable.Appraisals => page.Value.Items.SelectMany(c => c.Appraisals.OrderBy(vote => vote.HeldOn), (c, vote) => new CaseLine(c, c.PersonName, Vote: vote)),
                CaseTable.Notices => await NoticedAsync(page.Value.Items, request.FullNames, cancellationToken),
                _ => page.Value.Items.Select(c => new CaseLine(c, c.PersonName)),
            };
            return new Page<CaseLine>([.. lines], page.Value.Next);
        }

        // One that was taken down says nothing any more.
        private async Task<IEnumerable<CaseLine>> NoticedAsync(IReadOnlyList<Case> cases, bool fullNames, CancellationToken cancellationToken)
        {
            var ids = cases.Select(c => c.Id).ToList();
            var notices = (await db.Notices.Where(n => ids.Contains(n.CaseId) && n.From != null && n.State != NoticeState.Withdrawn).OrderBy(n => n.Id).ToListAsync(cancellationToken))
                .ToLookup(n => n.CaseId);
            var joined = await files.JoinedAsync([.. cases.Select(c => c.PersonId)], cancellationToken);
            return cases.SelectMany(
                c => notices[c.Id], (c, notice) => new CaseLine(c, fullNames ? c.PersonName : notice.Line.MaskedName, Notice: notice, JoinedOn: joined.TryGetValue(c.PersonId, out var on) ? on : null));
        }
    }
}
