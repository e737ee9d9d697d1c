using System.Collections.Concurrent;
using System.Text.Json;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Policies;

internal sealed class PolicyBook(MembersDb db, DbSession session, PolicyShelf shelf, PolicyDocument documents, BusinessClock clock) : IPolicies, IPolicySetUp
{
    public IReadOnlyList<ShippedPack> Shipped { get; } =
        [.. ShippedPacks.Keys.Select(key => HeadOf(ShippedPacks.All[key])).Select(head => new ShippedPack(head.Key, head.Name, head.EnglishName, head.Basis))];

    public async Task<PolicyPack> InForceAsync(OrgPath path, DateOnly on, CancellationToken cancellationToken)
    {
        // Few versions are ever in force; their places and days are compared here, their documents read once.
        var versions = await db.Set<PolicyVersion>().Where(p => p.State == PolicyState.InForce && p.From <= on)
            .Select(p => new { p.Id, p.Place, p.From, p.Number }).ToListAsync(cancellationToken);
        var one = versions.Where(p => p.Place!.Value.Covers(path))
            .OrderByDescending(p => p.Place!.Value.Depth).ThenByDescending(p => p.From).ThenByDescending(p => p.Number).ThenByDescending(p => p.Id)
            .FirstOrDefault();
        return one is null ? await DefaultAsync(on, cancellationToken) : await GetAsync(one.Id.Value, cancellationToken);
    }

    public async Task<PolicyPack> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (shelf.Find(id) is { } known)
            return known;
        var policyId = new PolicyId(id);
        var version = db.ChangeTracker.Entries<PolicyVersion>().Select(entry => entry.Entity).FirstOrDefault(p => p.Id == policyId)
            ?? await db.Set<PolicyVersion>().SingleAsync(p => p.Id == policyId, cancellationToken);
        return session.Writing || version.State != PolicyState.InForce ? version.Pack() : shelf.Keep(version.Pack());
    }

    public async Task<PolicyPack?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var policyId = new PolicyId(id);
        return await db.Set<PolicyVersion>().AnyAsync(p => p.Id == policyId, cancellationToken) ? await GetAsync(id, cancellationToken) : null;
    }

    public T DefaultSection<T>(string name) =>
        JsonSerializer.Deserialize<JsonElement>(ShippedPacks.All[ShippedPacks.Default]).GetProperty(name).Deserialize<T>(WireJson.Options)!;

    public async Task<Result<PolicyPack>> ToTryAsync(Guid? version, JsonElement? document, CancellationToken cancellationToken)
    {
        if ((version is null) == (document is null))
            return PolicyRefusals.OneToTry;
        if (version is { } id)
            return await FindAsync(id, cancellationToken) is { } kept ? kept : PolicyRefusals.NotFound;

        if (documents.Check(document!.Value) is { Count: > 0 } errors)
            return PolicyRefusals.Invalid(errors);
        var head = PolicyDocument.HeadOf(document.Value);
        return new PolicyPack(Guid.Empty, head.Key, head.Name, 0, clock.Today, document.Value);
    }

    public async Task<Guid?> PutInForceAsync(string key, OrgPath county, DateOnly from, CancellationToken cancellationToken)
    {
        if (!ShippedPacks.All.TryGetValue(key, out var document))
            return null;
        var version = PolicyVersion.Draft(Ids.New<PolicyId>(clock.Time), HeadOf(document), await NextNumberAsync(key, cancellationToken), document, clock.Now);
        _ = version.PutInForce(county, from, session.Context.Actor.Name).Value;
        db.Add(version);
        return version.Id.Value;
    }

    public async Task<int> NextNumberAsync(string key, CancellationToken cancellationToken) =>
        1 + (await db.Set<PolicyVersion>().Where(p => p.Key == key).MaxAsync(p => (int?)p.Number, cancellationToken) ?? 0);

    // Until a county decides for a pack the default serves; the first command that relies on it keeps it, so that a newer
    // release of the software cannot change what was promised.
    private async Task<PolicyPack> DefaultAsync(DateOnly on, CancellationToken cancellationToken)
    {
        var document = ShippedPacks.All[ShippedPacks.Default];
        var id = PolicyId.OfDefault(document);
        var kept = db.ChangeTracker.Entries<PolicyVersion>().Any(entry => entry.Entity.Id == id) || await db.Set<PolicyVersion>().AnyAsync(p => p.Id == id, cancellationToken);
        var version = PolicyVersion.Draft(id, HeadOf(document), kept || !session.Writing ? 1 : await NextNumberAsync(ShippedPacks.Default, cancellationToken), document, clock.Now);
        if (!kept && session.Writing)
            db.Add(version);
        return version.Pack() with { From = new DateOnly(on.Year, 1, 1) };
    }

    private static PackHead HeadOf(string document) => PolicyDocument.HeadOf(JsonSerializer.Deserialize<JsonElement>(document));
}

/// <summary>Versions in force never change: each is read and parsed once.</summary>
internal sealed class PolicyShelf
{
    private readonly ConcurrentDictionary<Guid, PolicyPack> _packs = new();

    public PolicyPack? Find(Guid id) => _packs.GetValueOrDefault(id);

    public PolicyPack Keep(PolicyPack pack) => _packs.GetOrAdd(pack.Id, pack);
}
