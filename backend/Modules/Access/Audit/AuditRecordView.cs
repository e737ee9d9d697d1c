using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Values;

namespace Assistance.Access.Audit;

/// <param name="Operation">As in this document, or a job's name.</param>
/// <param name="Source">Address of the caller.</param>
/// <param name="TraceId">The same as in logs and problems.</param>
/// <param name="Fields">What changed; empty where nothing did.</param>
/// <param name="Detail">The reason given, where one was; to the audit administrator its digest.</param>
/// <param name="ValuesHidden">Whether digests stand in place of the values.</param>
internal sealed record AuditRecordView(
    Guid Id,
    DateTime At,
    UserId? ActorId,
    string ActorName,
    string Operation,
    string Source,
    string TraceId,
    AuditAction Action,
    string SubjectType,
    string SubjectId,
    IReadOnlyList<AuditFieldView> Fields,
    string? Detail,
    bool ValuesHidden)
{
    private const int DigestShown = 12;

    /// <param name="record">As stored.</param>
    /// <param name="hide">Makes digests; null to show the values.</param>
    public static AuditRecordView Of(AuditRecord record, FieldProtector? hide)
    {
        var changed = record.Action is AuditAction.Added or AuditAction.Changed or AuditAction.Removed;
        return new AuditRecordView(
            record.Id, record.At, record.ActorId, record.ActorName, record.Operation, record.Source, record.TraceId, record.Action, record.SubjectType, record.SubjectId,
            changed ? FieldsOf(record, hide) : [],
            changed ? null : Shown(record.After, hide),
            hide is not null);
    }

    private static List<AuditFieldView> FieldsOf(AuditRecord record, FieldProtector? hide)
    {
        var (before, after) = (Read(record.Before), Read(record.After));
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(name => new AuditFieldView(name, Shown(before.GetValueOrDefault(name), hide), Shown(after.GetValueOrDefault(name), hide)))
            .Where(field => field.Before is not null || field.After is not null)];
    }

    private static Dictionary<string, string?> Read(string? json) => json is null
        ? []
        : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => pair.Value.GetString(),
                _ => pair.Value.GetRawText(),
            },
            StringComparer.Ordinal);

    // Keyed: what has few possible values could be found out from a plain digest.
    private static string? Shown(string? value, FieldProtector? hide) =>
        value is null || hide is null ? value : "#" + hide.IndexOf("audit", value).Text[..DigestShown];
}

/// <param name="Name">As in the row, in camel case.</param>
internal sealed record AuditFieldView(string Name, string? Before, string? After);
