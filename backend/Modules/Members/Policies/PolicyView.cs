using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Members.Contracts;

namespace Assistance.Members.Policies;

/// <summary>A version without its document.</summary>
/// <param name="PlaceName">Where it is in force; null while it is a draft.</param>
/// <param name="InForceToday">Whether it decides for its place today.</param>
internal sealed record PolicyRow(
    PolicyId Id, string Key, string Name, string EnglishName, int Number, PolicyState State, string? PlaceName, DateOnly? From, string? PutInForceBy, bool InForceToday, int Version);

internal sealed record PolicyList(IReadOnlyList<PolicyRow> Items, IReadOnlyList<ShippedPack> Shipped);

/// <param name="Editable">A draft that may still be rewritten.</param>
/// <param name="Document">The whole pack; its shape is the published schema's.</param>
internal sealed record PolicyView(
    PolicyId Id, string Key, string Name, string EnglishName, int Number, PolicyState State, DateOnly? From, string? PutInForceBy, bool Editable, JsonElement Document, int Version)
    : IVersionedView
{
    public static PolicyView Of(PolicyVersion version) => new(
        version.Id, version.Key, version.Name, version.EnglishName, version.Number, version.State, version.From, version.PutInForceBy, version.Editable,
        JsonSerializer.Deserialize<JsonElement>(version.Document), version.Version);
}
