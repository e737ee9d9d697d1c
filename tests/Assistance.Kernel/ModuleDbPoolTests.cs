using Assistance.Kernel.Scoping;
using Assistance.Kernel.Tests.Probe;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Tests;

/// <summary>A context serves one request after another, and keeps nothing of any.</summary>
public sealed class ModuleDbPoolTests
{
    private const int Users = 16;
    private const int Requests = 40;

    [EngineFact]
    public async Task Whoever_comes_next_sees_their_own_rows_only(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync([.. Enumerable.Range(1, Users).Select(n => (object)ScopeTests.Item($"0001{n:0000}", n))]);
        var clients = Enumerable.Range(1, Users).Select(n => (Number: n, Api: app.As(Guid.CreateVersion7(), (Role.TownshipCommittee, $"0001{n:0000}")))).ToList();

        await Task.WhenAll(clients.Select(async client =>
        {
            for (var request = 0; request < Requests; request++)
            {
                var seen = (await client.Api.GetAsync("items")).MustSucceed().Items();
                Assert.Equal(client.Number, Assert.Single(seen).Number("number"));
            }
        }));
    }

    [EngineFact]
    public async Task What_one_request_loaded_or_changed_the_next_does_not_find(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.AddAsync(ScopeTests.Item("0001", 1));

        await app.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<ProbeDb>();
            (await db.Items.AsTracking().SingleAsync()).Name = "never saved";
            return true;
        });

        Assert.Equal("n1", await app.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<ProbeDb>();
            Assert.Empty(db.ChangeTracker.Entries());
            return (await db.Items.AsTracking().SingleAsync()).Name;
        }));
    }
}
