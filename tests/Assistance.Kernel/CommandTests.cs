using Assistance.Kernel.Audit;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Tests.Probe;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Tests;

public sealed class CommandTests
{
    private const string Township = "00010001";
    private static readonly Guid User = Guid.CreateVersion7();

    [EngineFact]
    public async Task A_change_its_event_and_its_audit_record_commit_together(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);

        var item = (await api.PostAsync("items", Body("one", 1))).MustSucceed();

        Assert.Equal("one", Assert.Single(await app.EchoesAsync()).Heard);
        var records = await app.AuditAsync();
        Assert.Equal(["echo", "item"], records.Select(r => r.SubjectType).Order());
        Assert.All(records, r => Assert.Equal(("addItem", User, AuditAction.Added, Township), (r.Operation, r.ActorId!.Value.Value, r.Action, r.OrgPath.Text)));
        Assert.Equal(item.Id().ToString(), records.Single(r => r.SubjectType == "item").SubjectId);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, records[0].At);
        Assert.Equal(DateTimeKind.Utc, records[0].At.Kind);
    }

    [EngineFact]
    public async Task A_refusal_leaves_nothing_behind(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        (await api.PostAsync("items", Body("one", 1))).MustSucceed();
        var before = (await app.AuditAsync()).Count;

        (await api.PostAsync("items", Body("two", 1))).MustBeRefused(409, "probe.number_taken");

        Assert.Equal(1, await app.CountAsync());
        Assert.Equal(before, (await app.AuditAsync()).Count);
    }

    [EngineFact]
    public async Task A_failing_reaction_takes_the_change_with_it(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);

        await Assert.ThrowsAsync<InvalidOperationException>(() => api.PostAsync("items", Body("fails in the reaction", 1)));

        Assert.Equal(0, await app.CountAsync());
        Assert.Empty(await app.AuditAsync());
        (await api.PostAsync("items", Body("one", 1))).MustSucceed();
    }

    [EngineFact]
    public async Task All_wrong_fields_are_told_at_once(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);

        var problem = (await api.PostAsync("items", Body(string.Empty, 0))).MustBeRefused(422, "request.invalid");

        Assert.Equal(["name", "number"], problem.At("errors").EnumerateObject().Select(e => e.Name).Order());
    }

    [EngineFact]
    public async Task A_stale_version_is_refused_and_a_current_one_counts_up(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        var id = (await api.PostAsync("items", Body("one", 1))).MustSucceed().Id();

        var changed = await api.PutAsync($"items/{id}", new { name = "two", amount = 5 }, version: 1);
        Assert.Equal(2, changed.MustSucceed().Number("version"));
        Assert.Equal("\"2\"", changed.ETag);

        var stale = (await api.PutAsync($"items/{id}", new { name = "three", amount = 5 }, version: 1)).MustBeRefused(412, "request.stale");
        Assert.Equal(2, stale.Number("version"));
        Assert.Equal("\"2\"", (await api.GetAsync($"items/{id}")).ETag);
    }

    [EngineFact]
    public async Task A_change_of_a_part_counts_its_aggregate_up(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        var id = (await api.PostAsync("items", Body("one", 1))).MustSucceed().Id();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        object With(Guid[] put, Guid[] take) => new { name = "one", amount = 12345, put, take };

        Assert.Equal(2, (await api.PutAsync($"items/{id}", With([first, second], []))).MustSucceed().Number("version"));
        Assert.Equal(3, (await api.PutAsync($"items/{id}", With([first], []))).MustSucceed().Number("version"));
        Assert.Equal(4, (await api.PutAsync($"items/{id}", With([], [second]))).MustSucceed().Number("version"));
        Assert.Equal(4, (await api.PutAsync($"items/{id}", With([], []))).MustSucceed().Number("version"));
        var parts = await app.AsSystemAsync(s => s.GetRequiredService<ProbeDb>().Items.SelectMany(i => i.Parts).Select(p => p.Id).ToListAsync());
        Assert.Equal([first], parts);
    }

    [EngineFact]
    public async Task Two_who_change_the_same_row_at_once_do_not_overwrite_each_other(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        var id = (await api.PostAsync("items", Body("one", 1))).MustSucceed().Id();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => api.PutAsync($"items/{id}", new { name = $"name {i}", amount = i }, version: 1)));

        Assert.Single(answers, a => (int)a.Status == 200);
        Assert.All(answers.Where(a => (int)a.Status != 200), a => Assert.Equal(412, (int)a.Status));
        Assert.Equal(2, (await api.GetAsync($"items/{id}")).MustSucceed().Number("version"));
    }

    [EngineFact]
    public async Task A_repeated_request_takes_effect_once(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);

        var first = (await api.PostAsync("items", Body("one", 1), key: "k1")).MustSucceed();
        var again = (await api.PostAsync("items", Body("one", 1), key: "k1")).MustSucceed();

        Assert.Equal(first.Id(), again.Id());
        Assert.Equal(1, await app.CountAsync());
        (await api.PostAsync("items", Body("one", 2), key: "k1")).MustBeRefused(422, "request.idempotency_key_reused");
        using var other = app.As(Guid.CreateVersion7(), (Role.TownshipCommittee, Township));
        Assert.NotEqual(first.Id(), (await other.PostAsync("items", Body("one", 3), key: "k1")).MustSucceed().Id());
    }

    [EngineFact]
    public async Task The_same_key_on_another_object_is_another_request(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        var one = (await api.PostAsync("items", Body("one", 1))).MustSucceed().Id();
        var two = (await api.PostAsync("items", Body("two", 2))).MustSucceed().Id();

        (await api.PutAsync($"items/{one}", new { name = "new", amount = 1 }, key: "k2")).MustSucceed();
        (await api.PutAsync($"items/{two}", new { name = "new", amount = 1 }, key: "k2")).MustBeRefused(422, "request.idempotency_key_reused");
    }

    [EngineFact]
    public async Task A_refused_request_may_be_repeated_with_the_same_key(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        var id = (await api.PostAsync("items", Body("one", 1))).MustSucceed().Id();

        (await api.PutAsync($"items/{id}", new { name = "13", amount = 1 }, key: "k3")).MustBeRefused(422, "probe.unlucky");
        (await api.PutAsync($"items/{id}", new { name = "14", amount = 1 }, key: "k3")).MustSucceed();
    }

    [EngineFact]
    public async Task A_repeat_that_races_its_first_takes_effect_once(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.PostAsync("items", Body("one", 1), key: "race")));

        Assert.Equal(1, await app.CountAsync());
        Assert.All(answers, a => Assert.Equal(201, (int)a.Status));
        Assert.Single(answers.Select(a => a.Body.Id()).Distinct());
    }

    [EngineFact]
    public async Task A_sealed_text_is_stored_encrypted_found_by_its_index_and_shown_masked(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        const string Secret = "99990119500312123X";
        var id = (await api.PostAsync("items", Body("one", 1, Secret))).MustSucceed().Id();
        (await api.PostAsync("items", Body("two", 2, "other"))).MustSucceed();

        var found = (await api.GetAsync($"items?secret={Secret}")).MustSucceed().Items();

        Assert.Equal(id, Assert.Single(found).Id());
        Assert.Equal("***", found[0].Text("secret"));
        var (stored, opened) = await app.AsSystemAsync(async services =>
        {
            var item = await services.GetRequiredService<ProbeDb>().Items.SingleAsync(i => i.Number == 1);
            return (item.Secret!.Cipher, services.GetRequiredService<FieldProtector>().Open("item.secret", item.Id.Value, item.Secret));
        });
        Assert.Equal(Secret, opened);
        Assert.DoesNotContain("9999", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.AuditAsync(), r => (r.Before + r.After).Contains(Secret, StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task Every_kind_of_value_comes_back_as_it_went_in(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        using var api = Committee(app);
        var at = new DateTime(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc);
        var subject = Guid.CreateVersion7();

        var id = (await api.PostAsync("items", new
        {
            name = "𠮷·买买提",
            number = 7,
            day = "2024-02-29",
            amount = 922337203685477580,
            orgPath = Township,
            colour = "darkGreen",
            subjectId = subject,
            at,
        })).MustSucceed().Id();
        var item = (await api.GetAsync($"items/{id}")).MustSucceed();

        Assert.Equal(("𠮷·买买提", 922337203685477580, new DateOnly(2024, 2, 29), "darkGreen", Township), (item.Text("name"), item.Number("amount"), item.Day("day"), item.Text("colour"), item.Text("orgPath")));
        Assert.Equal("2026-02-03T04:05:06.789Z", item.Text("at"));
    }

    private static ApiClient Committee(ProbeApp app) => app.As(User, (Role.TownshipCommittee, Township));

    private static object Body(string name, int number, string? secret = null) =>
        new { name, number, day = "2026-03-01", amount = 100, orgPath = Township, colour = "red", secret };
}
