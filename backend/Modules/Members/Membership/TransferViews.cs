using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Membership;

/// <summary>A membership on its way by a letter.</summary>
/// <param name="ToId">Null where it goes out of the county.</param>
/// <param name="ValidUntil">Last day on which it can be accepted.</param>
internal sealed record TransferView(
    TransferId Id, int Version, PersonId PersonId, string PersonName, OrgId FromId, string FromName, OrgId? ToId, string ToName, string? LetterNumber, DateOnly IssuedOn, DateOnly ValidUntil,
    bool Overdue, TransferState State, DateOnly? EndedOn, string? Note) : IVersionedView
{
    public static TransferView Of(Transfer transfer, DateOnly today) => new(
        transfer.Id, transfer.Version, transfer.PersonId, transfer.PersonName, transfer.FromId, transfer.FromName, transfer.ToId, transfer.ToName, transfer.LetterNumber,
        transfer.IssuedOn, transfer.ValidUntil, transfer.State == TransferState.Issued && transfer.ValidUntil < today, transfer.State, transfer.EndedOn, transfer.Note);
}

/// <summary>A member who lives elsewhere.</summary>
/// <param name="HeardOn">The day on which the branch last heard from them.</param>
/// <param name="Host">The party organisation there that takes them in; null where none is known.</param>
/// <param name="AskOn">The day from which the branch is to ask after them, or send the membership after them.</param>
internal sealed record AwayView(DateOnly Since, DateOnly HeardOn, string Place, string? Reason, string? Host, DateOnly AskOn)
{
    public static AwayView? Of(Person person) => person.Away is { } away
        ? new AwayView(away.Since, away.HeardOn, away.Place, away.Reason, away.Host, away.AskOn(person.Phone is not null))
        : null;
}

/// <summary>One line of a membership's history.</summary>
internal sealed record MembershipEventView(MembershipEventKind Kind, DateOnly On, string? Note, string ByName, DateTime At);
