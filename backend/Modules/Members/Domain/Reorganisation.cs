using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Reorganisations;

namespace Assistance.Members.Domain;

internal enum ReorganisationKind
{
    /// <summary>合并</summary>
    Merge,

    /// <summary>分设</summary>
    Split,

    /// <summary>改变隶属</summary>
    Move,

    /// <summary>更名</summary>
    Rename,
}

internal enum ReorganisationState
{
    InEffect,
    Undone,
}

/// <summary>What an organisation had to do with it.</summary>
internal enum ReorganisationPart
{
    /// <summary>It was merged into another, split, moved or renamed.</summary>
    Subject,

    /// <summary>It took others in, or stands above them now.</summary>
    Receiver,

    Founded,

    /// <summary>It went along with the one that it stands below.</summary>
    Along,
}

/// <summary>An organisation of a reorganisation, by the names of its day.</summary>
internal sealed class ReorganisedOrganisation
{
    public OrgId OrganisationId { get; init; }

    public ReorganisationPart Part { get; init; }

    public string NameBefore { get; init; } = string.Empty;

    public string NameAfter { get; init; } = string.Empty;
}

/// <summary>The record of a reorganisation (组织调整): what it moved and what stood before, so that it can be undone while nothing new hangs on it.</summary>
internal sealed class Reorganisation : Aggregate, IScopedTwice
{
    public const int LongestReason = 400;
    public const int LongestDocumentNumber = 100;

    private readonly List<ReorganisedOrganisation> _organisations = [];

    private Reorganisation()
    {
    }

    public ReorganisationId Id { get; private set; }

    public ReorganisationKind Kind { get; private set; }

    public ReorganisationState State { get; private set; }

    /// <summary>Where it went to.</summary>
    public OrgPath OrgPath { get; private set; }

    /// <summary>Where it came from.</summary>
    public OrgPath OtherPath { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime At { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    /// <summary>Of the approval (批复文号).</summary>
    public string DocumentNumber { get; private set; } = string.Empty;

    public DateOnly? UndoneOn { get; private set; }

    public string? UndoneByName { get; private set; }

    public string? UndoReason { get; private set; }

    /// <summary>JSON of <see cref="ReorganisationFacts"/>.</summary>
    public string Facts { get; private set; } = "{}";

    public IReadOnlyList<ReorganisedOrganisation> Organisations => _organisations;

    public static Reorganisation Of(ReorganisationId id, ReorganisationDraft draft, ReorganisationFacts facts, Approval approval, DateOnly on, DateTime at)
    {
        var made = new Reorganisation
        {
            Id = id,
            Kind = draft.Kind,
            OrgPath = draft.To,
            OtherPath = draft.From,
            On = on,
            At = at,
            ByName = approval.By,
            Reason = approval.Reason.Trim(),
            DocumentNumber = approval.DocumentNumber.Trim(),
            Facts = JsonSerializer.Serialize(facts, WireJson.Options),
        };
        made._organisations.AddRange(draft.Organisations);
        return made;
    }

    public ReorganisationFacts ReadFacts() => JsonSerializer.Deserialize<ReorganisationFacts>(Facts, WireJson.Options)!;

    public Result<Done> Undo(DateOnly on, string by, string reason)
    {
        if (State != ReorganisationState.InEffect)
            return ReorganisationRefusals.AlreadyUndone;
        (State, UndoneOn, UndoneByName, UndoReason) = (ReorganisationState.Undone, on, by, reason.Trim());
        return Done.Value;
    }
}

internal sealed record Approval(string Reason, string DocumentNumber, string By);

/// <summary>Kept for the undo and to be shown: nobody searches by it.</summary>
internal sealed record ReorganisationFacts(
    Regrouping Regrouping, IReadOnlyList<OrganisationState> Before, IReadOnlyList<Stake> Moved, IReadOnlyList<Stake> Stayed, IReadOnlyList<HeldPlace> Posts, IReadOnlyList<OrgId> Founded);
