using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

internal enum BondState
{
    Proposed,
    Active,
    Declined,
    Ended,
}

/// <summary>What both pairings are: two ends, seen from either, held from a day until a reason ends it, and never deleted.</summary>
internal abstract class Bond : Aggregate, IScopedTwice
{
    private static readonly Dictionary<BondState, string[]> Allowed = new()
    {
        [BondState.Proposed] = ["issue", "decline"],
        [BondState.Active] = ["end", "handOver"],
        [BondState.Declined] = [],
        [BondState.Ended] = [],
    };

    public BondState State { get; private set; } = BondState.Proposed;

    /// <summary>Of the helping end.</summary>
    public OrgPath OrgPath { get; protected set; }

    /// <summary>Of the helped end.</summary>
    public OrgPath OtherPath { get; protected set; }

    public DateOnly ProposedOn { get; protected set; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day on which it held.</summary>
    public DateOnly? Until { get; private set; }

    public EndReason? EndReason { get; private set; }

    public string? EndNote { get; private set; }

    /// <summary>When somebody last came; kept here so that who is overdue is found without reading visits.</summary>
    public DateOnly? LastVisitOn { get; private set; }

    /// <summary>Names both ends while the bond is open, and itself once it is closed: a unique index then refuses a second open one on every engine.</summary>
    public string OpenKey { get; protected set; } = string.Empty;

    /// <summary>The helping end and one of its places, of which the pack grants so many: two requests at once cannot take the same.</summary>
    public string SeatKey { get; protected set; } = string.Empty;

    /// <summary>Whom the bond helps: a person or a village.</summary>
    internal abstract Guid Helped { get; }

    /// <summary>What may follow in this state.</summary>
    internal IReadOnlyList<string> Acts => Allowed[State];

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    public virtual Refusal? Issue(DateOnly on)
    {
        if (State != BondState.Proposed)
            return Illegal();
        (State, From) = (BondState.Active, on);
        return null;
    }

    public Refusal? Decline(DateOnly on, string note)
    {
        if (State != BondState.Proposed)
            return Illegal();
        if (string.IsNullOrWhiteSpace(note))
            return PairingRefusals.ReasonMissing;
        (State, Until, EndNote) = (BondState.Declined, on, note);
        Close();
        return null;
    }

    /// <param name="note">Owed where the reason is none of those named.</param>
    public virtual Refusal? End(DateOnly on, EndReason reason, string? note)
    {
        if (State != BondState.Active)
            return Illegal();
        if (reason == Contracts.EndReason.Other && string.IsNullOrWhiteSpace(note))
            return PairingRefusals.ReasonMissing;
        if (on < From)
            return PairingRefusals.EndsBeforeItBegan;
        (State, Until, EndReason, EndNote) = (BondState.Ended, on, reason, note);
        Close();
        return null;
    }

    /// <summary>What was issued is taken back: it counts as declined, and held until then.</summary>
    public Refusal? TakeBack(DateOnly on, string note)
    {
        if (State != BondState.Active)
            return Illegal();
        (State, Until, EndNote) = (BondState.Declined, on, note);
        Close();
        return null;
    }

    /// <summary>The helped end has moved to another part of the tree: who sees the bond follows it.</summary>
    public void FollowTo(OrgPath path) => OtherPath = path;

    public static string SeatOf(Guid helping, int seat) => $"{helping:N}:{seat}";

    /// <summary>Asked before anything else of the request: an act out of turn is told so, whatever else is wrong with it.</summary>
    internal Refusal? RefuseTo(string act) => Acts.Contains(act, StringComparer.Ordinal) ? null : Illegal();

    internal Refusal? NotActive() => State == BondState.Active ? null : PairingRefusals.NotActive(State, Allowed[State]);

    internal Refusal Illegal() => PairingRefusals.IllegalBond(State, Allowed[State]);

    protected abstract Guid Self { get; }

    private void Close() => (OpenKey, SeatKey) = ($"{OpenKey}:{Self:N}", $"{SeatKey}:{Self:N}");
}
