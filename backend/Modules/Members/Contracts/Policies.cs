using System.Text.Json;
using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>The policy pack in force for an organisation on a day: a JSON document of typed sections, versioned and effective-dated.</summary>
/// <param name="Key">As <c>urad</c>; a pack of <c>deploy/policies</c> or the county's own.</param>
public sealed record PolicyPack(Guid Id, string Key, string Name, int Version, DateOnly From, JsonElement Document)
{
    /// <summary>A section read into its type; each module owns the type of its sections.</summary>
    /// <exception cref="JsonException">The pack lacks the section; packs are validated before they come into force.</exception>
    public T Section<T>(string name) =>
        Document.TryGetProperty(name, out var section)
            ? section.Deserialize<T>(Assistance.Kernel.Http.WireJson.Options)!
            : throw new JsonException($"Pack {Key} has no section '{name}'.");
}

/// <summary>A module's say in what a valid pack is: checks its own sections.</summary>
public interface IPolicySection
{
    string Name { get; }

    /// <returns>What is wrong, with its JSON path and what is allowed; empty where all is well.</returns>
    IEnumerable<PolicyError> Check(JsonElement section);
}

public sealed record PolicyError(string Path, string Chinese, string English);

public interface IPolicies
{
    /// <summary>The pack in force: the township's own where it has one, else the county's.</summary>
    Task<PolicyPack> InForceAsync(OrgPath path, DateOnly on, CancellationToken cancellationToken);

    /// <summary>A version that a case was opened under.</summary>
    Task<PolicyPack> GetAsync(Guid id, CancellationToken cancellationToken);
}
