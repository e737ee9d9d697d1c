using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Reorganisations;

/// <summary>Rows that went along with an act and were worked on since: the audit trail knows.</summary>
internal sealed class WorkSince(MembersDb db)
{
    // A person's or a household's file goes back with them, however it was kept up meanwhile.
    private static readonly Dictionary<string, StakeKind> Work = new(StringComparer.Ordinal)
    {
        ["ledgerEntry"] = StakeKind.LedgerEntries,
        ["transfer"] = StakeKind.Letters,
        ["candidate"] = StakeKind.Candidates,
        ["case"] = StakeKind.Cases,
        ["pair"] = StakeKind.Pairs,
        ["branchLink"] = StakeKind.BranchLinks,
        ["commitment"] = StakeKind.Commitments,
        ["visit"] = StakeKind.Visits,
        ["campaignLine"] = StakeKind.CampaignLines,
        ["referredIssue"] = StakeKind.ReferredIssues,
        ["halfYearReview"] = StakeKind.HalfYearReviews,
        ["surveySheet"] = StakeKind.SurveySheets,
    };

    public async Task CountAsync(StakeCounts begun, IReadOnlyList<RowTrace> traces, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var (kind, stake) in Work)
        {
            var changed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var some in traces.Where(trace => trace.RowKind == kind).SelectMany(trace => trace.Ids<string>()).Distinct(StringComparer.Ordinal).Chunk(RowMoves.AtOnce))
            {
                var ids = some.ToList();
                changed.UnionWith(await db.Set<AuditRecord>()
                    .Where(r => r.SubjectType == kind && ids.Contains(r.SubjectId) && r.At > at && (r.Action == AuditAction.Changed || r.Action == AuditAction.Removed))
                    .Select(r => r.SubjectId).ToListAsync(cancellationToken));
            }

            begun.Add(stake, changed.Count);
        }
    }
}
