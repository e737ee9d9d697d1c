using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Changes;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

internal readonly record struct ChangeRequestId(Guid Value) : IId<ChangeRequestId>
{
    public static ChangeRequestId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ChangeRequestId id) => Ids.TryParse(text, out id);

    public int CompareTo(ChangeRequestId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Which form of a person's file.</summary>
internal enum ChangeKind
{
    /// <summary>基本情况</summary>
    Facts,

    /// <summary>身份证号码和银行账号</summary>
    Numbers,

    /// <summary>困难情况</summary>
    Profile,

    /// <summary>家庭与收入</summary>
    Household,
}

internal enum ChangeState
{
    Open,
    Accepted,
    Rejected,
    Withdrawn,
}

/// <summary>Somebody wants a verified fact changed, says why and on what evidence; somebody else decides. What was and what shall be is sealed.</summary>
internal sealed partial class ChangeRequest : Aggregate, IScoped
{
    public const int LongestReason = 400;
    public const int LongestFields = 200;

    private ChangeRequest()
    {
    }

    public ChangeRequestId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public ChangeKind Kind { get; private set; }

    /// <summary>The person while it is open: one open request of a kind at a time.</summary>
    public Guid? OpenKey { get; private set; }

    public ChangeState State { get; private set; }

    /// <summary>Names of the fields that change, with a comma between.</summary>
    public string Fields { get; private set; } = string.Empty;

    /// <summary>Those fields as they stood, sealed.</summary>
    public byte[] Before { get; private set; } = [];

    /// <summary>Those fields as they shall be, sealed.</summary>
    public byte[] After { get; private set; } = [];

    public string Reason { get; private set; } = string.Empty;

    /// <summary>The paper or the look that proves it: which, of when, where it is kept.</summary>
    public string Evidence { get; private set; } = string.Empty;

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public DateTime MadeAt { get; private set; }

    /// <summary>Whether a township's own hand made it, so that the county is asked.</summary>
    public bool FromAbove { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was decided so; always there where it was rejected.</summary>
    public string? Decision { get; private set; }

    public IReadOnlyList<string> FieldNames => Fields.Split(',');

    public static ChangeRequest Make(ChangeRequestId id, Person person, ProposedFields change, string reason, string evidence, Actor by, DateTime at) => new()
    {
        Id = id,
        PersonId = person.Id,
        OrgPath = person.OrgPath,
        Kind = change.Kind,
        OpenKey = person.Id.Value,
        Fields = string.Join(',', change.Fields),
        Before = change.Before,
        After = change.After,
        Reason = reason.Trim(),
        Evidence = evidence.Trim(),
        MadeBy = by.UserId!.Value,
        MadeByName = by.Name,
        MadeAt = at,
        FromAbove = by.Holds(Role.TownshipCommittee) || by.Holds(Role.CountyDepartment),
    };

    public Refusal? Accept(string? note, Actor by, DateTime at) => Decide(ChangeState.Accepted, note, by, at);

    public Refusal? Reject(string reason, Actor by, DateTime at) => Decide(ChangeState.Rejected, reason, by, at);

    public Refusal? Withdraw(string? note, Actor by, DateTime at) =>
        by.UserId == MadeBy ? End(ChangeState.Withdrawn, note, by, at) : ChangeRefusals.NotTheMaker;

    public void MovedTo(OrgPath path) => OrgPath = path;

    private Refusal? Decide(ChangeState state, string? note, Actor by, DateTime at) =>
        by.UserId == MadeBy ? ChangeRefusals.MakerIsChecker : End(state, note, by, at);

    private Refusal? End(ChangeState state, string? note, Actor by, DateTime at)
    {
        if (State != ChangeState.Open)
            return ChangeRefusals.Decided(State);
        (State, OpenKey, DecidedByName, DecidedAt) = (state, null, by.Name, at);
        Decision = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        return null;
    }
}

/// <summary>What a request would change, sealed for it.</summary>
internal sealed record ProposedFields(ChangeKind Kind, IReadOnlyList<string> Fields, byte[] Before, byte[] After);
