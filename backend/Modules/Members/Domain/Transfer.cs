using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

internal enum TransferState
{
    /// <summary>The letter is on its way; the sending branch stays responsible.</summary>
    Issued,

    Accepted,

    Withdrawn,
}

/// <summary>A membership on its way to another branch by an introduction letter (组织关系介绍信).</summary>
internal sealed class Transfer : Aggregate, IScopedTwice
{
    public const int LongestValidityDays = 90;
    public const int LongestPlace = 200;
    public const int LongestLetterNumber = 50;

    private Transfer()
    {
    }

    public TransferId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public string PersonName { get; private set; } = string.Empty;

    public OrgId FromId { get; private set; }

    public string FromName { get; private set; } = string.Empty;

    /// <summary>The sender.</summary>
    public OrgPath OrgPath { get; private set; }

    /// <summary>The receiver; the sender again where it goes out of the county.</summary>
    public OrgPath OtherPath { get; private set; }

    /// <summary>Null where it goes out of the county.</summary>
    public OrgId? ToId { get; private set; }

    public string ToName { get; private set; } = string.Empty;

    public string? LetterNumber { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    /// <summary>Inclusive.</summary>
    public DateOnly ValidUntil { get; private set; }

    public TransferState State { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The person while it is open: unique, so that nobody is on the way twice.</summary>
    public Guid? OpenKey { get; private set; }

    public static Transfer Issue(TransferId id, Person person, Organisation from, Destination to, DateOnly on, DateOnly validUntil, string? letterNumber) => new()
    {
        Id = id,
        PersonId = person.Id,
        PersonName = person.Name,
        FromId = from.Id,
        FromName = from.Name,
        OrgPath = from.OrgPath,
        OtherPath = to.Branch?.OrgPath ?? from.OrgPath,
        ToId = to.Branch?.Id,
        ToName = to.Name,
        LetterNumber = letterNumber,
        IssuedOn = on,
        ValidUntil = validUntil,
        OpenKey = person.Id.Value,
    };

    /// <summary>From this day the receiver is responsible. A letter that has run out is none: a new one is issued.</summary>
    public Result<Done> Accept(DateOnly on)
    {
        if (State != TransferState.Issued)
            return MembersRefusals.TransferEnded(State);
        if (on > ValidUntil)
            return MembersRefusals.LetterRanOut;
        End(TransferState.Accepted, on, note: null);
        return Done.Value;
    }

    public Result<Done> Withdraw(DateOnly on, string? note)
    {
        if (State != TransferState.Issued)
            return MembersRefusals.TransferEnded(State);
        End(TransferState.Withdrawn, on, note);
        return Done.Value;
    }

    private void End(TransferState state, DateOnly on, string? note) => (State, EndedOn, Note, OpenKey) = (state, on, note, null);
}

/// <summary>Where a letter is for: a branch of the county, or somewhere else in words.</summary>
internal sealed record Destination(string Name, Organisation? Branch = null);
