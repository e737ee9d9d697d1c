using Assistance.Kernel.Scoping;
using Assistance.Kernel.Tests.Probe;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Tests;

/// <summary>What the scope costs: a subtree is one range of an index, not a test of each row.</summary>
public sealed class TranslationTests
{
    private static readonly Guid User = Guid.CreateVersion7();

    [EngineFact]
    public async Task A_subtree_is_one_plain_range(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);

        var sql = await SqlAsync(app, Of(Role.TownshipCommittee, "00010001"), items => items.Select(i => i.Number));

        Assert.DoesNotContain("CASE", sql, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("org_path\"? >= @", sql);
        Assert.Matches("org_path\"? < @", sql);
        Assert.DoesNotContain(" OR ", sql, StringComparison.OrdinalIgnoreCase);
    }

    [EngineFact]
    public async Task The_whole_county_as_the_system_asks_for_no_path(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);

        var sql = await SqlAsync(app, Scope.All, items => items.Select(i => i.Number));

        Assert.DoesNotContain("org_path", sql, StringComparison.OrdinalIgnoreCase);
    }

    [EngineFact]
    public async Task No_post_asks_for_no_row(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync(ScopeTests.Item("0001", 1));

        Assert.Equal(0, await app.AsSystemAsync(s => s.GetRequiredService<ProbeDb>().Items.CountAsync(), Scope.None));
    }

    [EngineFact]
    public async Task A_subtree_enters_the_index_at_both_ends(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync([.. Enumerable.Range(1, 3000).Select(n => (object)ScopeTests.Item(OrgPath.Parse("0001").Child((n % 60) + 1).Text, n))]);

        var plan = await PlanAsync(app, engine, Of(Role.TownshipCommittee, "00010003"), items => items.Select(i => i.Name));

        Assert.Contains("ix_probe_items_org_path", plan, StringComparison.Ordinal);
        Assert.Matches("org_path\\)?(::text)? ?>", plan);
        Assert.Matches("org_path\\)?(::text)? ?<", plan);
    }

    [EngineFact]
    public async Task A_page_enters_the_index_where_it_begins(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync([.. Enumerable.Range(1, 3000).Select(n => (object)ScopeTests.Item("0001", n))]);
        var (name, id) = ("n2", Guid.CreateVersion7());

        var plan = await PlanAsync(app, engine, Scope.All, items => items
            .Where(i => i.Name.CompareTo(name) >= 0 && (i.Name.CompareTo(name) > 0 || (i.Name.CompareTo(name) == 0 && i.Id.CompareTo(new ItemId(id)) > 0)))
            .OrderBy(i => i.Name).ThenBy(i => i.Id).Take(51).Select(i => i.Number));

        Assert.Contains("ix_probe_items_name_id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static Scope Of(Role role, string path) =>
        Scope.Of(new Actor(new UserId(User), "somebody", [new Post(role, new OrgId(User), OrgPath.Parse(path))]), [role]);

    private static Task<string> SqlAsync<T>(ProbeApp app, Scope scope, Func<IQueryable<Item>, IQueryable<T>> query) =>
        app.AsSystemAsync(services => Task.FromResult(query(services.GetRequiredService<ProbeDb>().Items).ToQueryString()), scope);

    private static Task<string> PlanAsync<T>(ProbeApp app, Engine engine, Scope scope, Func<IQueryable<Item>, IQueryable<T>> query) => app.AsSystemAsync(
        async services =>
        {
            var db = services.GetRequiredService<ProbeDb>();
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
            await using var command = query(db.Items).CreateDbCommand();
            command.CommandText = (engine == Engine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
            var lines = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                lines.Add(reader.GetString(engine == Engine.Sqlite ? 3 : 0));
            return command.CommandText + "\n" + string.Join('\n', lines);
        },
        scope);
}
