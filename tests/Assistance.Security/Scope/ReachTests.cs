using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistance.Kernel.Scoping;
using Assistance.Testing;
using Assistance.Testing.Demo;

namespace Assistance.Security.Tests.Scope;

/// <summary>
/// Every operation, asked by everybody who may ask it below the county, about rows of somebody else: a sibling village, another township, the organs.
/// Rows are the demo county's own. A new operation is asked, too; one that cannot be asked so has its reason in <see cref="Exempt"/>.
/// </summary>
public sealed partial class ReachTests
{
    private const int RowsOfEachDistance = 2;
    private const int RowsOfEachKind = 10;

    [EngineFact]
    public async Task Nobody_finds_or_changes_a_row_of_another_place(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var rows = await Rows.AllAsync(app);
        var callers = await Caller.BelowTheCountyAsync(app);
        var sights = callers.ToDictionary(caller => caller, caller => Sight.Of(caller, rows));
        var found = new List<string>();
        var unasked = new List<string>();
        var asked = 0;

        foreach (var operation in Operation.All(app).Where(operation => operation.UseCase.Allow is not null))
        {
            foreach (var slot in SampleRequest.SlotsOf(operation).Where(slot => Exempt.ReasonOf(operation, slot) is null))
            {
                var proven = 0;
                foreach (var caller in callers.Where(caller => operation.UseCase.Allow!.Roles.Contains(caller.Role)))
                {
                    var probe = new Probe(operation, caller, rows);
                    var unknown = await probe.SendAsync(slot, Guid.CreateVersion7());
                    foreach (var row in Foreign(operation, caller, slot, rows))
                    {
                        var answer = await probe.SendAsync(slot, row);
                        asked++;
                        if (Probe.IsNothing(answer) || (slot.Optional && IdentifiersIn(answer.Text) is { Count: > 0 } ids && !ids.Overlaps(sights[caller].Hidden.Keys)))
                            proven++;
                        else if ((int)answer.Status != 403)
                            found.Add($"{operation.Id} {slot} as {caller.Name}: {(int)answer.Status} {answer.Text}");
                        if (answer.Status != unknown.Status)
                            found.Add($"{operation.Id} {slot} as {caller.Name}: {(int)answer.Status}, but {(int)unknown.Status} where there is no such row");
                    }
                }

                if (proven == 0)
                    unasked.Add($"{operation.Id} {slot}");
            }
        }

        Nothing(found);
        Nothing(unasked);
        Assert.Equal(Versions(rows), Versions(await Rows.AllAsync(app)));
        Assert.True(asked > 1000, $"Only {asked} requests were made.");
    }

    [EngineFact]
    public async Task What_is_asked_about_somebody_elses_rows_is_answered_about_ones_own(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var callers = (await Caller.BelowTheCountyAsync(app)).Concat(await Caller.OfTheCountyAsync(app)).ToList();
        var rows = await Rows.AllAsync(app);
        var unread = new List<string>();

        foreach (var operation in Operation.All(app).Where(operation => operation.UseCase.Allow is not null).OrderBy(operation => operation.Method != HttpMethod.Get))
        {
            foreach (var slot in SampleRequest.SlotsOf(operation).Where(slot => Exempt.ReasonOf(operation, slot) is null))
            {
                var answer = await FirstAnswerAsync(operation, slot, callers, rows);
                if (answer is null)
                    unread.Add($"{operation.Id} {slot}");
                // What was done changed rows; what was read, or refused, did not.
                else if (operation.Method != HttpMethod.Get && (int)answer.Status < 300)
                    rows = await Rows.AllAsync(app);
            }
        }

        Nothing(unread);
    }

    [EngineFact]
    public async Task No_list_names_a_row_of_another_place(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var rows = await Rows.AllAsync(app);
        var named = new List<string>();
        var listed = 0;

        foreach (var caller in await Caller.BelowTheCountyAsync(app))
        {
            var sight = Sight.Of(caller, rows);
            foreach (var operation in Operation.All(app).Where(o => o.Method == HttpMethod.Get && !o.UseCase.AllowsAnyone && o.UseCase.Refuses(caller.Actor) is null))
            {
                foreach (var answer in await Probe.AllPagesAsync(operation, caller, rows, RowsOfEachDistance))
                {
                    var ids = IdentifiersIn(answer.Text);
                    listed += ids.Count;
                    named.AddRange(ids.Where(sight.Hidden.ContainsKey).Select(id => $"{operation.Id} as {caller.Name}: {sight.Hidden[id].Name} {id}"));
                }
            }
        }

        Nothing(named);
        Assert.True(listed > 1000, $"Only {listed} identifiers were read.");
    }

    [EngineFact]
    public async Task A_roster_neither_tells_of_nor_changes_somebody_in_another_township(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var rows = await Rows.AllAsync(app);
        using var township = await DemoApp.SignInAsync(app, "xiangzhen1");
        var place = (await DemoApp.PlaceOfAsync(app, township)).Path;
        var other = DemoApp.People(app).First(person => person.Township == 2);
        var own = DemoApp.People(app).First(person => person.Township == 1);

        foreach (var branch in new[] { other.BranchName, own.BranchName })
        {
            var import = await township.ImportAsync([other.Name, other.CitizenId, branch, "12000007777"]);
            Assert.Equal("refused", import.Text("state"));
            Assert.Empty(IdentifiersIn(import.ToString()).Intersect(rows.Where(row => !row.IsWithin(place)).SelectMany(row => row.Ids, (_, id) => id.Value)));
        }

        var after = await Rows.AllAsync(app);
        Assert.Equal(Versions(rows.Where(row => !row.IsWithin(place))), Versions(after.Where(row => !row.IsWithin(place))));
    }

    [EngineFact]
    public async Task A_pack_is_tried_on_the_cases_of_the_township_whose_panel_tries_it(Engine engine)
    {
        await using var app = await DemoApp.StartAsync(engine);
        var callers = await Caller.BelowTheCountyAsync(app);
        var panel = callers.First(caller => caller.Role == Role.OversightPanel);
        using var department = await DemoApp.SignInAsync(app, "zuzhibu");
        var inForce = (await department.GetAsync("policies")).MustSucceed().Items().First(pack => pack.Truth("inForceToday"));
        var pack = JsonNode.Parse((await department.GetAsync($"policies/{inForce.Id()}")).MustSucceed().At("document").GetRawText())!;
        foreach (var tier in pack["tiers"]!.AsArray())
            (tier!["least"], tier["amount"], tier["most"]) = (1, 1, 1);
        var trial = new { year = (await department.SessionAsync()).Day("businessDate").Year, document = pack };

        var (all, own) = ((await department.PostAsync("policies/trial", trial)).MustSucceed(), (await panel.Api.PostAsync("policies/trial", trial)).MustSucceed());

        var township = (await DemoApp.PlaceOfAsync(app, panel.Api)).Name;
        Assert.Equal(all.Items().Where(one => one.Text("townshipName") == township).Select(one => one.Text("number")), own.Items().Select(one => one.Text("number")));
        Assert.InRange(own.Number("tried"), 1, all.Number("tried") - 1);
        Assert.InRange(own.Number("differing"), 1, all.Number("differing") - 1);
    }

    [Fact]
    public async Task Every_operation_is_asked_about_rows_or_says_why_not()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);

        var without = Operation.All(app)
            .Where(operation => operation.UseCase.Allow is not null && operation.Method != HttpMethod.Get && !Exempt.IsOfTheCounty(operation))
            .Where(operation => SampleRequest.SlotsOf(operation).All(slot => Exempt.ReasonOf(operation, slot) is not null))
            .Select(operation => operation.Id);

        Assert.Equal(Exempt.Operations.Keys.Order(StringComparer.Ordinal), without);
    }

    [Fact]
    public async Task Nothing_is_exempt_that_nobody_asks_about()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);

        var slots = Operation.All(app).Where(operation => operation.UseCase.Allow is not null && !Exempt.IsOfTheCounty(operation))
            .SelectMany(SampleRequest.SlotsOf, (operation, slot) => (Operation: operation.Id, Slot: slot)).ToList();

        Assert.All(Exempt.Kinds.Keys, kind => Assert.Contains(slots, one => one.Slot.Kind.Name == kind));
        Assert.All(Exempt.Slots.Keys, exempt => Assert.Contains(slots, one => (one.Operation, one.Slot.Path) == exempt));
    }

    private static void Nothing(List<string> findings) => Assert.True(findings.Count == 0, $"{findings.Count}:\n{string.Join('\n', findings)}");

    private static IEnumerable<Guid> Foreign(Operation operation, Caller caller, IdSlot slot, IReadOnlyList<ScopedRow> rows)
    {
        var above = slot.Optional ? Sight.Above(rows.Where(caller.Reaches), rows).ToHashSet() : [];
        return rows.Where(row => !caller.Reaches(row) && !Exempt.MayName(operation, slot, caller, row, rows))
            .SelectMany(row => row.Ids.Where(id => id.Type == slot.Kind && !above.Contains(id.Value)), (row, id) => (Row: row, Id: id.Value))
            .GroupBy(one => caller.DistanceTo(one.Row)).SelectMany(group => group.Take(RowsOfEachDistance)).Select(one => one.Id);
    }

    private static HashSet<Guid> IdentifiersIn(string text) => [.. Identifier().Matches(text).Select(match => Guid.Parse(match.Value))];

    // Of the caller's own rows, some that each kind of row speaks of: whatever kind an operation answers with, it has something to say of them,
    // in whatever order a database reads.
    private static async Task<ApiAnswer?> FirstAnswerAsync(Operation operation, IdSlot slot, IReadOnlyList<Caller> callers, IReadOnlyList<ScopedRow> rows)
    {
        foreach (var caller in callers.Where(caller => operation.UseCase.Allow!.Roles.Contains(caller.Role)))
        {
            var own = rows.Where(caller.Reaches).SelectMany(row => row.Ids.Where(id => id.Type == slot.Kind), (_, id) => id.Value).ToHashSet();
            var spokenOf = rows.Where(caller.Reaches).GroupBy(row => row.Kind)
                .SelectMany(kind => kind.SelectMany(row => row.Named.Where(own.Contains)).Distinct().Order().Take(RowsOfEachKind)).Distinct();
            foreach (var id in spokenOf)
            {
                var answer = await new Probe(operation, caller, rows).SendAsync(slot, id);
                if (!Probe.IsNothing(answer))
                    return answer;
            }
        }

        return null;
    }

    private static IEnumerable<string> Versions(IEnumerable<ScopedRow> rows) =>
        rows.Where(row => row.Kind.Name != "HeldPost").Select(row => $"{row.Kind.Name} {string.Join(',', row.Ids.Select(id => id.Value))} {row.Version}").Order(StringComparer.Ordinal);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Identifier();
}
