using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <summary>A report as those who handle it see it.</summary>
internal sealed record HotlineCaseView(
    HotlineCaseId Id,
    int Version,
    FundId FundId,
    string FundName,
    HotlineChannel Channel,
    HotlineSubject Subject,
    string? Reference,
    string Text,
    HotlineState State,
    DateOnly ReceivedOn,
    DateOnly DueOn,
    bool Overdue,
    string? RecordedByName,
    string? OwnerName,
    HotlineFinding? Finding,
    string? Answer,
    string? AnsweredByName,
    DateOnly? AnsweredOn,
    string? Reason,
    string? ClosedByName,
    DateOnly? ClosedOn,
    bool MayTake,
    bool MayAnswer,
    bool MayClose) : IVersionedView;

/// <summary>What the sender takes away; the code is shown this once.</summary>
internal sealed record HotlineReceipt(string Code, DateOnly ReceivedOn, DateOnly DueOn);

/// <summary>Receives reports, and shows them with what the caller may do about each.</summary>
internal sealed class HotlineDesk(FundsDb db, FundDesk desk, IPolicies policies, FieldProtector protector, RequestContext context, BusinessClock clock)
{
    private static readonly Role[] Handlers = [Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];
    private static readonly Role[] Closers = [Role.TownshipCommittee, Role.CountyDepartment];

    public async Task<HotlinePolicy> PolicyAsync(OrgPath path, CancellationToken cancellationToken) =>
        policies.SectionOf<HotlinePolicy>(await policies.InForceAsync(path, clock.Today, cancellationToken), HotlinePolicy.SectionName);

    /// <summary>Keeps a report; the code goes to the sender and its digest into the row.</summary>
    public async Task<HotlineReceipt> ReceiveAsync(Fund fund, HotlineReport report, BlindIndex? source, string? recordedBy, CancellationToken cancellationToken)
    {
        var policy = await PolicyAsync(fund.OrgPath, cancellationToken);
        var code = HotlineCase.NewCode();
        var received = HotlineCase.Receive(Ids.New<HotlineCaseId>(clock.Time), fund, report, IndexOf(code), (clock.Today, clock.Now), policy.AnswerDays).From(source, recordedBy);
        db.Add(received);
        await db.SaveChangesAsync(cancellationToken);
        return new HotlineReceipt(code, received.ReceivedOn, received.DueOn);
    }

    public BlindIndex IndexOf(string code) => protector.IndexOf(HotlineCase.CodeField, HotlineCase.ReadCode(code));

    public async Task<IReadOnlyList<HotlineCaseView>> ViewsAsync(IReadOnlyCollection<HotlineCase> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(c => c.FundId).Distinct().ToList();
        var names = await desk.Others().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        var (caller, today) = (context.Actor.UserId, clock.Today);
        return [.. rows.Select(c => new HotlineCaseView(
            c.Id, c.Version, c.FundId, names[c.FundId], c.Channel, c.Subject, c.Reference, c.Text, c.State, c.ReceivedOn, c.DueOn, c.State == HotlineState.Received && c.DueOn < today,
            c.RecordedByName, c.OwnerName, c.Finding, c.Answer, c.AnsweredByName, c.AnsweredOn, c.Reason, c.ClosedByName, c.ClosedOn,
            c.State == HotlineState.Received && c.OwnerId != caller && Holds(Handlers, c.OrgPath),
            c.State == HotlineState.Received && c.OwnerId == caller && Holds(Handlers, c.OrgPath),
            c.State == HotlineState.Answered && c.AnsweredBy != caller && Holds(Closers, c.OrgPath)))];
    }

    public async Task<HotlineCaseView> ViewAsync(HotlineCase row, CancellationToken cancellationToken) => (await ViewsAsync([row], cancellationToken))[0];

    private bool Holds(Role[] roles, OrgPath path) => context.Actor.Posts.Any(post => roles.Contains(post.Role) && post.Path.Covers(path));
}
