using Assistance.Kernel.Scoping;
using Assistance.Kernel.Tests.Probe;
using Assistance.Kernel.Values;
using Assistance.Testing;

namespace Assistance.Kernel.Tests;

public sealed class PagingTests
{
    private static readonly Guid User = Guid.CreateVersion7();

    [EngineTheory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("day")]
    [InlineData("-day")]
    [InlineData("at")]
    [InlineData("amount")]
    [InlineData("-amount")]
    [InlineData("number")]
    [InlineData("subject")]
    [InlineData("id")]
    [InlineData("-id")]
    [InlineData("place")]
    [InlineData("-place")]
    public async Task Pages_follow_one_another_without_gap_or_repetition(Engine engine, string sort)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var subjects = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToList();
        // Few different values, so that pages end within ties.
        await app.AddAsync([.. Enumerable.Range(1, 23).Select(n => new Item
        {
            Id = new ItemId(Guid.CreateVersion7()),
            OrgPath = OrgPath.Parse(n % 2 == 0 ? "0001" : "00010001"),
            SubjectId = subjects[n % 3],
            Name = (n % 4) switch { 0 => "张三", 1 => "a", 2 => "B", _ => "李 四" },
            Number = n,
            Day = new DateOnly(2026, 1, 1 + (n % 3)),
            At = new DateTime(2026, 1, 1, 0, 0, n % 3, DateTimeKind.Utc),
            Amount = new Money(n % 5),
        })]);
        using var api = app.As(User, (Role.CountyDepartment, "0001"));

        var whole = (await api.GetAsync($"items?size=200&sort={sort}")).MustSucceed().Items().Select(i => i.Number("number")).ToList();
        var paged = new List<long>();
        string? after = null;
        do
        {
            var page = (await api.GetAsync($"items?size=4&sort={sort}&after={after}")).MustSucceed();
            paged.AddRange(page.Items().Select(i => i.Number("number")));
            after = page.IsNull("next") ? null : page.Text("next");
        }
        while (after is not null);

        Assert.Equal(23, whole.Count);
        Assert.Equal(whole, paged);
    }

    [EngineTheory]
    [InlineData("items?size=0", "size")]
    [InlineData("items?size=201", "size")]
    [InlineData("items?sort=nothing", "sort")]
    [InlineData("items?after=nonsense", "after")]
    [InlineData("items?after=WyJuYW1lIiwxLDJd", "after")]
    [InlineData("items?after=WyJuYW1lIixudWxsLG51bGxd", "after")]
    public async Task A_page_that_cannot_be_had_is_a_problem(Engine engine, string path, string field)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = app.As(User, (Role.CountyDepartment, "0001"));

        Assert.True((await api.GetAsync(path)).MustBeRefused(400, "request.malformed").At("errors").TryGetProperty(field, out _));
    }
}
