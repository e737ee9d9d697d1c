using System.Security.Cryptography;
using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Hotline;

internal enum HotlineChannel
{
    /// <summary>热线电话</summary>
    Phone,

    /// <summary>举报信箱、来信</summary>
    Letter,

    /// <summary>公开网页</summary>
    Web,
}

/// <summary>What it is about.</summary>
internal enum HotlineSubject
{
    Fund,
    Payment,
    Project,
    Other,
}

internal enum HotlineState
{
    /// <summary>待答复</summary>
    Received,

    /// <summary>已答复，待办结</summary>
    Answered,

    /// <summary>已办结</summary>
    Closed,
}

internal enum HotlineFinding
{
    /// <summary>反映属实</summary>
    Confirmed,

    /// <summary>部分属实</summary>
    PartlyConfirmed,

    /// <summary>不属实</summary>
    NotConfirmed,

    /// <summary>咨询建议</summary>
    Advice,
}

/// <param name="Reference">A voucher's or a project's number, a day, a place: what the sender knows of it.</param>
internal sealed record HotlineReport(HotlineChannel Channel, HotlineSubject Subject, string? Reference, string Text);

/// <summary>
/// What somebody reports about a fund, a payment or a project. Nobody is asked who they are: a random code lets them read the answer. One owns it, and another than who
/// answered closes it.
/// </summary>
internal sealed class HotlineCase : Aggregate, IScoped
{
    public const int LongestText = 2000;
    public const int LongestReference = 100;
    public const string CodeField = "hotline.code";

    // Without what is mistaken for another; twelve of 31 are 59 bits.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int CodeLength = 12;
    private const int Group = 4;

    private static readonly Dictionary<HotlineState, string[]> Allowed = new()
    {
        [HotlineState.Received] = ["take", "answer"],
        [HotlineState.Answered] = ["close", "sendBack"],
        [HotlineState.Closed] = [],
    };

    private HotlineCase()
    {
    }

    public HotlineCaseId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public HotlineChannel Channel { get; private set; }

    public HotlineSubject Subject { get; private set; }

    public string? Reference { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public HotlineState State { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Digest of the code that the sender has; the code itself is nowhere.</summary>
    public BlindIndex Code { get; private set; }

    /// <summary>Digest of the caller's address, so that one caller cannot flood it.</summary>
    public BlindIndex? Source { get; private set; }

    public string? RecordedByName { get; private set; }

    public UserId? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    public HotlineFinding? Finding { get; private set; }

    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Why the answer was sent back.</summary>
    public string? Reason { get; private set; }

    public string? ClosedByName { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>As it is handed out: <c>7KQM-2XWA-9RTE</c>.</summary>
    public static string NewCode() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, CodeLength).Chunk(Group).Select(part => new string(part)));

    /// <summary>As it was meant, however it was typed.</summary>
    public static string ReadCode(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    public static HotlineCase Receive(HotlineCaseId id, Fund fund, HotlineReport report, BlindIndex code, (DateOnly Day, DateTime Moment) now, int answerDays) => new()
    {
        Id = id,
        FundId = fund.Id,
        OrgPath = fund.OrgPath,
        Channel = report.Channel,
        Subject = report.Subject,
        Reference = string.IsNullOrWhiteSpace(report.Reference) ? null : report.Reference.Trim(),
        Text = report.Text.Trim(),
        Code = code,
        ReceivedOn = now.Day,
        ReceivedAt = now.Moment,
        DueOn = now.Day.AddDays(answerDays),
    };

    public HotlineCase From(BlindIndex? source, string? recordedBy)
    {
        (Source, RecordedByName) = (source, recordedBy);
        return this;
    }

    public Refusal? Take(Hands by)
    {
        if (Refuse("take") is { } refusal)
            return refusal;
        (OwnerId, OwnerName) = (by.MadeBy, by.MadeByName);
        return null;
    }

    public Refusal? GiveAnswer(HotlineFinding finding, string text, Hands by, DateOnly today)
    {
        if (Refuse("answer") is { } refusal)
            return refusal;
        if (OwnerId != by.MadeBy)
            return HotlineRefusals.NotTheOwner;
        (State, Finding, Answer, AnsweredBy, AnsweredByName, AnsweredOn, Reason) = (HotlineState.Answered, finding, text.Trim(), by.MadeBy, by.MadeByName, today, null);
        return null;
    }

    public Refusal? Close(Hands by, DateOnly today)
    {
        if ((Refuse("close") ?? RefuseHand(by)) is { } refusal)
            return refusal;
        (State, ClosedByName, ClosedOn) = (HotlineState.Closed, by.MadeByName, today);
        return null;
    }

    public Refusal? SendBack(string reason, Hands by)
    {
        if ((Refuse("sendBack") ?? RefuseHand(by)) is { } refusal)
            return refusal;
        (State, Reason) = (HotlineState.Received, reason.Trim());
        return null;
    }

    private Refusal? RefuseHand(Hands by) => by.MadeBy == AnsweredBy ? HotlineRefusals.OwnAnswer : null;

    private Refusal? Refuse(string act) => Allowed[State].Contains(act, StringComparer.Ordinal) ? null : HotlineRefusals.Illegal(State, Allowed[State]);
}
