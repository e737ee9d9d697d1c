using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Tests.Probe;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Assistance.Testing.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Tests;

public sealed class BulkInsertTests
{
    private static readonly DateTime At = new(2026, 7, 1, 9, 30, 15, DateTimeKind.Utc);

    // The records' own identifiers are random.
    private static readonly (string Table, string[] Random)[] Tables = [("probe_items", []), ("probe_item_parts", []), ("kernel_audit_records", ["id"])];

    [EngineFact]
    public async Task What_is_inserted_is_to_the_letter_what_saving_writes(Engine engine)
    {
        await using var saved = await ProbeApp.StartAsync(engine);
        await using var inserted = await ProbeApp.StartAsync(engine);

        await saved.AddAsync([.. Items()]);
        await inserted.InsertAsync([.. Items()]);

        foreach (var (table, random) in Tables)
        {
            var rows = await saved.RowsAsync(table, random);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, await inserted.RowsAsync(table, random));
        }
    }

    [EngineFact]
    public async Task What_is_inserted_is_changed_afterwards_like_any_other_row(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        await app.InsertAsync([.. Items()]);
        using var api = app.As(Guid.CreateVersion7(), (Scoping.Role.CountyDepartment, "0001"));

        var item = (await api.GetAsync($"items/{Items()[0].Id.Value}")).MustSucceed();
        var changed = (await api.PutAsync($"items/{item.Id()}", new { name = "changed", amount = 5 })).MustSucceed();

        Assert.Equal(((int)item.Number("version") + 1, "changed"), ((int)changed.Number("version"), changed.Text("name")));
    }

    [EngineFact]
    public async Task A_violated_key_is_told_as_when_saving_and_leaves_nothing(Engine engine)
    {
        await using var app = await ProbeApp.StartAsync(engine);
        var items = Items();
        var twice = new Item { Id = new ItemId(Guid.CreateVersion7()), OrgPath = items[0].OrgPath, Number = items[0].Number };

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => app.InsertAsync([.. items, twice]));

        Assert.True(app.Engine.IsUniqueViolation(refused));
        Assert.Equal(0, await app.CountAsync());
        Assert.Empty(await app.AuditAsync());
    }

    [Fact]
    public async Task SQL_Server_reads_the_statement_of_several_rows()
    {
        await using var app = await ProbeApp.StartAsync(Engine.Sqlite);
        var mapping = await app.AsSystemAsync(services => Task.FromResult(ColumnOf((ProbeDb)services.GetService(typeof(ProbeDb))!)));
        var rows = new TableRows("probe_items", [new TableColumn("id", mapping, false), new TableColumn("from", mapping, true)], []);

        Assert.Equal("""INSERT INTO "probe_items" ("id", "from") VALUES (@p0, @p1), (@p2, @p3)""", rows.InsertStatement(2));
        Assert.Empty(TSql.Errors(rows.InsertStatement(2)));
    }

    private static Microsoft.EntityFrameworkCore.Storage.RelationalTypeMapping ColumnOf(ProbeDb db) =>
        db.Model.FindEntityType(typeof(Item))!.FindProperty(nameof(Item.Name))!.GetRelationalTypeMapping();

    private static IReadOnlyList<Item> Items()
    {
        var whole = new Item
        {
            Id = Id(1),
            OrgPath = OrgPath.Parse("00010001"),
            SubjectId = Id(1).Value,
            Name = "张三丰 \"x\"\t\\N\n",
            Number = 1,
            Day = new DateOnly(1950, 3, 12),
            At = At,
            Amount = Money.FromYuan(12.34m),
            Colour = Colour.DarkGreen,
            Secret = new SealedText("361127********1013", "c2VhbGVk"),
            SecretIndex = new BlindIndex(new string('a', BlindIndex.Length)),
            Place = new ItemPlace { Shelf = "甲", Level = 3 },
        };
        whole.Put(Id(11).Value, "one");
        whole.Put(Id(12).Value, "二");
        var bare = new Item { Id = Id(2), OrgPath = OrgPath.Parse("00010002"), Number = 2, At = At };
        return [whole, bare, new Item { Id = Id(3), OrgPath = OrgPath.Parse("0001"), Name = "three", Number = 3, At = At, Place = new ItemPlace { Shelf = "乙" } }];
    }

    private static ItemId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
