using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>Two records that look like one person's, and somebody who knows says that they are not.</summary>
internal sealed class DuplicateDismissal : IScopedTwice
{
    public const int LongestReason = 400;

    private DuplicateDismissal()
    {
    }

    public DismissalId Id { get; private set; }

    public PersonId FirstId { get; private set; }

    public PersonId SecondId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public OrgPath OtherPath { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    public DateOnly On { get; private set; }

    public static DuplicateDismissal Of(DismissalId id, Person one, Person other, string reason, string by, DateOnly on)
    {
        var (first, second) = InOrder((one.Id, one.OrgPath), (other.Id, other.OrgPath));
        return new DuplicateDismissal
        {
            Id = id,
            FirstId = first.Id,
            SecondId = second.Id,
            OrgPath = first.Path,
            OtherPath = second.Path,
            Reason = reason.Trim(),
            ByName = by,
            On = on,
        };
    }

    /// <summary>So that two people are named in one way only: the index sees the same two again.</summary>
    public static ((PersonId Id, OrgPath Path) First, (PersonId Id, OrgPath Path) Second) InOrder((PersonId Id, OrgPath Path) one, (PersonId Id, OrgPath Path) other) =>
        one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);

    public (PersonId Id, OrgPath Path) Other(PersonId than) => FirstId == than ? (SecondId, OtherPath) : (FirstId, OrgPath);
}
