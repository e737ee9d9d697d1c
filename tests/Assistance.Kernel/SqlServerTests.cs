using Assistance.Kernel.Data;
using Assistance.Schema.SqlServer;
using Assistance.Testing;
using Assistance.Testing.SqlServer;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Assistance.Kernel.Tests;

public sealed class SqlServerTests
{
    private const int LargestKey = 900;
    private const int LargestIndex = 1700;

    [Fact]
    public void The_tables_are_a_script_that_SQL_Server_reads()
    {
        var script = SqlServerSchema.Script();

        Assert.Contains("CREATE TABLE", script, StringComparison.Ordinal);
        Assert.Empty(TSql.Errors(script));
    }

    [Fact]
    public void Every_change_of_the_model_has_its_migration() => Assert.Equal([], SqlServerSchema.EnginesBehindTheModel());

    [Fact]
    public void Audit_tables_refuse_changes_in_a_statement_that_SQL_Server_reads()
    {
        var statements = new SqlServerEngine("Server=nowhere.invalid").RefuseChanges(new AppendOnlyTable("kernel_audit_records", ["id", "operation"]));

        Assert.All(statements, statement => Assert.Empty(TSql.Errors(statement)));
        Assert.NotEmpty(statements);
    }

    [Fact]
    public void The_parser_finds_what_is_wrong() => Assert.NotEmpty(TSql.Errors("SELECT \"a\" FROM t LIMIT 5"));

    [Fact]
    public void Keys_and_indexes_are_within_limits()
    {
        var tables = SqlServerSchema.Model().Tables.ToList();

        Assert.Equal([], tables.Where(table => table.PrimaryKey is { } key && Bytes(key.Columns) > LargestKey).Select(table => table.Name));
        Assert.Equal([], tables.SelectMany(table => table.Indexes).Where(index => Bytes(index.Columns) > LargestIndex).Select(index => index.Name));
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        foreach (var table in SqlServerSchema.Model().Tables)
        {
            var reached = Cascades(table).GroupBy(below => below.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{table.Name} → {group.Key}");
            Assert.Equal([], reached);
        }
    }

    [Fact]
    public async Task What_the_tests_ask_of_SQLite_is_translated_for_SQL_Server()
    {
        await using var app = await AssistanceApp.StartAsync(Engine.Sqlite);
        using var api = app.Anonymous();

        (await api.GetAsync("session")).MustSucceed();
        (await api.PostAsync("session", new { account = "nobody", password = "not the password" })).MustBeRefused(401);

        Assert.NotEqual(0, SqlServerShadow.Instance.Translated);
    }

    private static IEnumerable<ITable> Cascades(ITable table) => table.ReferencingForeignKeyConstraints
        .Where(reference => reference.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull && reference.Table != table)
        .SelectMany(reference => Cascades(reference.Table).Prepend(reference.Table));

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(column =>
    {
        var mapping = column.StoreTypeMapping;
        return mapping.ClrType == typeof(string) ? (mapping.Size ?? 4000) * (mapping.IsUnicode ? 2 : 1) : 16;
    });
}
