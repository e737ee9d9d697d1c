using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Reactions;

internal sealed class EndCaseWhenMemberDies(MemberCases cases) : IReaction<MemberDied>
{
    public Task Handle(MemberDied notification, CancellationToken cancellationToken) =>
        cases.EndAsync(notification.PersonId, "申请人已去世", cancellationToken);
}

internal sealed class EndCaseWhenMemberLeaves(MemberCases cases) : IReaction<MemberLeft>
{
    public Task Handle(MemberLeft notification, CancellationToken cancellationToken) =>
        cases.EndAsync(notification.PersonId, "申请人组织关系已不在本县", cancellationToken);
}

/// <summary>The new branch goes on with the case where the old one left it.</summary>
internal sealed class MoveCaseWhenMemberMoves(MemberCases cases) : IReaction<MemberMoved>
{
    public Task Handle(MemberMoved notification, CancellationToken cancellationToken) =>
        cases.MoveAsync(notification.PersonId, notification.To, notification.NewPath, cancellationToken);
}

/// <summary>The open case of a person to whom something happened.</summary>
internal sealed class MemberCases(RecognitionDb db, CaseDesk desk, CasePlaces places)
{
    public async Task EndAsync(PersonId person, string reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken) is not { } open)
            return;
        var file = await desk.OpenAsync(open, cancellationToken);
        open.End(reason, file.Sitting);
        await desk.SettleAsync(file, cancellationToken);
    }

    public async Task MoveAsync(PersonId person, OrgId org, OrgPath path, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken) is not { } open)
            return;
        open.MoveTo(org, path, await places.OfAsync(org, cancellationToken));
        foreach (var notice in await db.Notices.AsTracking().Where(n => n.CaseId == open.Id).ToListAsync(cancellationToken))
            notice.MoveTo(path);
    }

    private Task<Case?> FindAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Unscoped<Case>("Whoever reports it need not reach the case.").AsTracking().SingleOrDefaultAsync(c => c.OpenKey == person.Value, cancellationToken);
}
