using System.Text.Json;
using Assistance.Kernel.Refusals;
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

public interface IPolicies
{
    /// <summary>The pack in force: the township's own where it has one, else the county's; the modern default before any is.</summary>
    Task<PolicyPack> InForceAsync(OrgPath path, DateOnly on, CancellationToken cancellationToken);

    /// <summary>A version that a case was opened under.</summary>
    Task<PolicyPack> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A version that somebody names; null where there is none such.</summary>
    Task<PolicyPack?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The modern default's, for what a pack does not say.</summary>
    T DefaultSection<T>(string name);

    /// <summary>A pack to be tried and not kept: a version, or a document that need not be one yet. Refused where there is none such, or where it is wrong.</summary>
    Task<Result<PolicyPack>> ToTryAsync(Guid? version, JsonElement? document, CancellationToken cancellationToken);
}

public static class OptionalSections
{
    /// <summary>The pack's own section; the modern default's where it says nothing, as one that was put in force before there was such a section.</summary>
    public static T SectionOf<T>(this IPolicies policies, PolicyPack pack, string name) =>
        pack.Document.TryGetProperty(name, out _) ? pack.Section<T>(name) : policies.DefaultSection<T>(name);
}

/// <summary>A pack that comes with the software: one per place, and the modern default.</summary>
public sealed record ShippedPack(string Key, string Name, string EnglishName, string Basis);

/// <summary>For the first set-up, which lets the county pick its pack.</summary>
public interface IPolicySetUp
{
    /// <summary>The modern default first.</summary>
    IReadOnlyList<ShippedPack> Shipped { get; }

    /// <summary>Puts a shipped pack in force for the whole county. Runs in the caller's transaction.</summary>
    /// <returns>Its version's identifier; null where no such pack is shipped.</returns>
    Task<Guid?> PutInForceAsync(string key, OrgPath county, DateOnly from, CancellationToken cancellationToken);
}
