using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Audit;

public enum AuditAction
{
    Added,
    Changed,
    Removed,
    Opened,
    Revealed,
    Exported,
    Refused,
    SignedIn,
    SignInFailed,
    SignedOut,
}

/// <summary>Who did what to which row, when, from where, and what it was before and after. Added, never changed; sealed in a chain.</summary>
[AppendOnly]
[Unscoped("Read only through the audit queries, which carry their own roles.")]
public sealed class AuditRecord
{
    private AuditRecord()
    {
    }

    public AuditRecord(Guid id, DateTime at, AuditAction action, string subjectType, string subjectId) =>
        (Id, At, Action, SubjectType, SubjectId) = (id, at, action, subjectType, subjectId);

    public Guid Id { get; private set; }

    public DateTime At { get; private set; }

    public UserId? ActorId { get; init; }

    public string ActorName { get; init; } = string.Empty;

    /// <summary>The operation as in the OpenAPI document, or the job.</summary>
    public string Operation { get; init; } = string.Empty;

    public string Source { get; init; } = string.Empty;

    public string TraceId { get; init; } = string.Empty;

    public AuditAction Action { get; private set; }

    /// <summary>The row's kind, as <c>person</c>.</summary>
    public string SubjectType { get; private set; } = string.Empty;

    public string SubjectId { get; private set; } = string.Empty;

    public OrgPath OrgPath { get; init; }

    /// <summary>JSON of the fields that changed, as they were; sensitive ones in masked form.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the fields that changed, as they are; or, for a reveal or an export, the reason given.</summary>
    public string? After { get; init; }
}
