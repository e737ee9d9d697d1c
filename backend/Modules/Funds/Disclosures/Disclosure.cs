using System.Text.Json;
using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Disclosures;

internal enum DisclosureState
{
    /// <summary>待审核</summary>
    Drafted,

    /// <summary>公开中</summary>
    Published,

    /// <summary>已撤下</summary>
    Withdrawn,
}

/// <summary>A statement of a fund for a period: drawn from the books by one, published by another, taken down with a reason (rule D9).</summary>
internal sealed class Disclosure : Aggregate, IScoped
{
    private static readonly Dictionary<DisclosureState, string[]> Allowed = new()
    {
        [DisclosureState.Drafted] = ["publish", "withdraw"],
        [DisclosureState.Published] = ["withdraw"],
        [DisclosureState.Withdrawn] = [],
    };

    private Disclosure()
    {
    }

    public DisclosureId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public DisclosureState State { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Inclusive.</summary>
    public DateOnly To { get; private set; }

    public DisclosureStatement Statement { get; private set; } = null!;

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public DateOnly MadeOn { get; private set; }

    public string? PublishedByName { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public string? WithdrawnByName { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public string? Reason { get; private set; }

    public static Disclosure Draft(DisclosureId id, Fund fund, DisclosureStatement statement, Hands hands, DateOnly today) => new()
    {
        Id = id,
        FundId = fund.Id,
        OrgPath = fund.OrgPath,
        From = statement.From,
        To = statement.To,
        Statement = statement,
        MadeBy = hands.MadeBy,
        MadeByName = hands.MadeByName,
        MadeOn = today,
    };

    /// <param name="books">The same statement as the books give it now: what was posted since is not left out.</param>
    public Refusal? Publish(DisclosureStatement books, Hands by, DateOnly today)
    {
        if (Refuse("publish") is { } refusal)
            return refusal;
        if (by.MadeBy == MadeBy)
            return FundRefusals.OwnHand;
        if (Text(books) != Text(Statement))
            return DisclosureRefusals.BooksChanged;
        (State, PublishedByName, PublishedOn) = (DisclosureState.Published, by.MadeByName, today);
        return null;
    }

    public Refusal? Withdraw(string reason, Hands by, DateOnly today)
    {
        if (Refuse("withdraw") is { } refusal)
            return refusal;
        (State, Reason, WithdrawnByName, WithdrawnOn) = (DisclosureState.Withdrawn, reason.Trim(), by.MadeByName, today);
        return null;
    }

    private Refusal? Refuse(string act) => Allowed[State].Contains(act, StringComparer.Ordinal) ? null : DisclosureRefusals.Illegal(State, Allowed[State]);

    private static string Text(DisclosureStatement statement) => JsonSerializer.Serialize(statement, WireJson.Options);
}
