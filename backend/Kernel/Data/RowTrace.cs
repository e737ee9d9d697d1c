using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;

namespace Assistance.Kernel.Data;

/// <summary>What one column of many rows held before an act changed it, so that the act can be undone to the letter.</summary>
[Unscoped("Identifiers and what stood beside them; read only where the act is undone.")]
[NotAudited("The act that it belongs to is audited.")]
public sealed class RowTrace
{
    public const int LongestName = 100;

    private RowTrace()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>What changed the rows.</summary>
    public Guid ActId { get; private set; }

    /// <summary>Within the act; undone from the last.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The module whose rows they are.</summary>
    public string Module { get; private set; } = string.Empty;

    /// <summary>The row's kind, as the audit trail calls it: <c>ledgerEntry</c>.</summary>
    public string RowKind { get; private set; } = string.Empty;

    public string Property { get; private set; } = string.Empty;

    /// <summary>JSON of the value that all of the rows held.</summary>
    public string Before { get; private set; } = "null";

    /// <summary>JSON of the rows' identifiers.</summary>
    public string RowIds { get; private set; } = "[]";

    public static RowTrace Of<TId, TValue>(Guid id, Guid actId, int ordinal, string module, (string Kind, string Property) column, TValue before, IReadOnlyList<TId> ids) => new()
    {
        Id = id,
        ActId = actId,
        Ordinal = ordinal,
        Module = module,
        RowKind = column.Kind,
        Property = column.Property,
        Before = JsonSerializer.Serialize(before, WireJson.Options),
        RowIds = JsonSerializer.Serialize(ids, WireJson.Options),
    };

    public IReadOnlyList<TId> Ids<TId>() => JsonSerializer.Deserialize<List<TId>>(RowIds, WireJson.Options)!;

    public TValue Value<TValue>() => JsonSerializer.Deserialize<TValue>(Before, WireJson.Options)!;
}
