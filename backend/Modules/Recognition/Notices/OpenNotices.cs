using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Notices;

/// <summary>Keeps a case's notice in step with the case: prepared when the case comes to it, taken down when the case leaves it early.</summary>
internal sealed class OpenNotices(RecognitionDb db, BusinessClock clock)
{
    public async Task PrepareAsync(CaseFile file, CancellationToken cancellationToken)
    {
        if ((await LiveAsync(file.Case.Id, cancellationToken)).Count == 0)
            db.Add(Notice.Draft(Ids.New<NoticeId>(clock.Time), file.Case, file.Step<PublicNoticeStep>().Places));
    }

    public async Task TakeDownAsync(Case of, CancellationToken cancellationToken)
    {
        // One that has just ended by itself refuses, as it should.
        foreach (var notice in await LiveAsync(of.Id, cancellationToken))
            _ = notice.Withdraw(clock.Today);
    }

    /// <summary>All notices of a case, the first first.</summary>
    public async Task<IReadOnlyList<Notice>> OfAsync(CaseId id, CancellationToken cancellationToken) =>
        await db.Notices.Where(n => n.CaseId == id).OrderBy(n => n.Id).ToListAsync(cancellationToken);

    private Task<List<Notice>> LiveAsync(CaseId id, CancellationToken cancellationToken) => db.Notices.AsTracking()
        .Where(n => n.CaseId == id && (n.State == NoticeState.Draft || n.State == NoticeState.Posted || n.State == NoticeState.Objected))
        .ToListAsync(cancellationToken);
}
