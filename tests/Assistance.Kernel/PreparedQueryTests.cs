using System.Linq.Expressions;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Tests.Probe;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Tests;

/// <summary>A query that is compiled once for many requests keeps nothing of the first one.</summary>
public sealed class PreparedQueryTests
{
    private const string Township = "00010001";
    private const string Sibling = "00010002";
    private static readonly UserId User = new(Guid.CreateVersion7());
    private static readonly Expression<Func<Item, int>> Number = item => item.Number;
    private static readonly SortMap<Item, ItemId> Sorts = new SortMap<Item, ItemId>(item => item.Id, "number").By("number", item => item.Number);

    [EngineTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_request_sees_its_own_scope_and_asks_for_its_own_values(Engine engine, bool byHand)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync([.. Enumerable.Range(1, 12).Select(n => (object)ScopeTests.Item(n % 2 == 0 ? Township : Sibling, n))]);

        Assert.Equal([2, 4, 6, 8, 10, 12], await NumbersAsync(app, Of(Township), 1, byHand));
        Assert.Equal([1, 3, 5, 7, 9, 11], await NumbersAsync(app, Of(Sibling), 1, byHand));
        Assert.Equal([7, 9, 11], await NumbersAsync(app, Of(Sibling), 6, byHand));
        Assert.Equal([6, 8, 10, 12], await NumbersAsync(app, Of(Township), 6, byHand));
        Assert.Equal([], await NumbersAsync(app, Scope.None, 1, byHand));
        Assert.Equal([11, 12], await NumbersAsync(app, Of(Township, Sibling), 11, byHand));
        Assert.Equal([2, 4, 6, 8, 10, 12], await NumbersAsync(app, Of(Township), 1, byHand));
    }

    [EngineFact]
    public async Task A_value_that_is_none_of_its_arguments_is_refused(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var captured = 3;

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.AsSystemAsync(
            services => Page(new PreparedRows<Item>(services.GetRequiredService<ProbeDb>(), "captured", [new Wanted(1)], () => services.GetRequiredService<ProbeDb>().Items.Where(i => i.Number > captured))),
            Of(Township)));
    }

    private static Scope Of(params string[] paths) =>
        Scope.Of(new Actor(User, "somebody", [.. paths.Select(path => new Post(Role.TownshipCommittee, new OrgId(User.Value), OrgPath.Parse(path)))]), [Role.TownshipCommittee]);

    /// <summary>Page by page, so that the cursor's values are others each time, too.</summary>
    private static Task<List<int>> NumbersAsync(ProbeApp app, Scope scope, int least, bool byHand) => app.AsSystemAsync(
        async services =>
        {
            var db = services.GetRequiredService<ProbeDb>();
            var wanted = new Wanted(least);
            var rows = new PreparedRows<Item>(db, $"least {byHand}", [wanted], () => (byHand ? db.InScope<Item>() : db.Items).Where(item => item.Number >= wanted.Least));
            var numbers = new List<int>();
            string? after = null;
            do
            {
                var page = await Page(rows, after);
                numbers.AddRange(page.Items);
                after = page.Next;
            }
            while (after is not null);
            return numbers;
        },
        scope);

    private static async Task<Page<int>> Page(PreparedRows<Item> rows, string? after = null) =>
        (await rows.ToPageAsync(new PageRequest(after, Size: 2), Sorts, () => Number, CancellationToken.None)).Value;

    private sealed record Wanted(int Least);
}
