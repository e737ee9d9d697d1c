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

    public Guid Id { get; private set; }

    public PersonId FirstId { get; private set; }

    public PersonId SecondId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public OrgPath OtherPath { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    public DateOnly On { get; private set; }

    public static DuplicateDismissal Of(Guid id, Person one, Person other, string reason, string by, DateOnly on)
    {
        var (first, second) = one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);
        return new DuplicateDismissal
        {
            Id = id,
            FirstId = first.Id,
            SecondId = second.Id,
            OrgPath = first.OrgPath,
            OtherPath = second.OrgPath,
            Reason = reason.Trim(),
            ByName = by,
            On = on,
        };
    }
}
