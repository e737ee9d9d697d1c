using Assistance.Kernel.Values;
using Npgsql;
using NpgsqlTypes;

namespace Assistance.Load.County;

/// <summary>A township with the part of the register that is its own.</summary>
/// <param name="FirstPair">Number of its first pair; pairs of one township follow one another.</param>
internal sealed record Township(Guid Id, string Path, int FirstPair, int LastPair);

internal sealed record Branch(Guid Id, string Path, int Township);

/// <summary>
/// The bulk of a county's data, written past the application by COPY into the tables as its migrations made them: branches, members with sealed
/// numbers, households, the ledger, pairs with their plans, and visits. The same size makes the same county.
/// </summary>
internal static class Register
{
    private const int MembersOfBranch = 50;

    /// <summary>The number of a row of a kind, in its identifier; the pgbench scripts build those of pairs in the same way.</summary>
    public static Guid Id(RowKind kind, int number) => Guid.ParseExact($"0190000{(int)kind:x1}-0000-7000-8000-{number:d12}", "D");

    public static async Task<IReadOnlyList<Township>> WriteAsync(NpgsqlDataSource database, int members, string keyFile, CancellationToken cancellationToken)
    {
        var branches = await FoundBranchesAsync(database, members, cancellationToken);
        var people = RegisterPeople.Make(members, branches);
        await RegisterPeople.WriteAsync(database, people, new SealedNumbers(keyFile), cancellationToken);
        var pairs = RegisterHelp.Make(people);
        await RegisterHelp.WriteAsync(database, pairs, members, cancellationToken);
        await database.ExecuteAsync("VACUUM (ANALYZE)", cancellationToken);
        var ofTownships = pairs.GroupBy(pair => pair.Beneficiary.Branch.Township).ToDictionary(group => group.Key, group => (group.Min(pair => pair.Number), group.Max(pair => pair.Number)));
        var committees = await CommitteesAsync(database, cancellationToken);
        return [.. committees.Select((committee, t) => ofTownships.TryGetValue(t, out var range)
            ? new Township(committee.Id, committee.Path, range.Item1, range.Item2)
            : throw new InvalidOperationException("So few members that a township has no pair."))];
    }

    /// <summary>The department at the head of the tree.</summary>
    public static async Task<(Guid Id, string Path)> CountyAsync(NpgsqlDataSource database, CancellationToken cancellationToken) =>
        await OfKindAsync(database, "CountyDepartment", cancellationToken) is [var department] ? (department.Id, department.Path) : throw new InvalidOperationException("The county has no department.");

    private static Task<List<(Guid Id, string Path, int LastChild)>> CommitteesAsync(NpgsqlDataSource database, CancellationToken cancellationToken) =>
        OfKindAsync(database, "TownshipCommittee", cancellationToken);

    private static async Task<List<(Guid Id, string Path, int LastChild)>> OfKindAsync(NpgsqlDataSource database, string kind, CancellationToken cancellationToken)
    {
        var found = new List<(Guid, string, int)>();
        await using var command = database.CreateCommand("SELECT id, org_path, last_child FROM members_organisations WHERE kind = $1 ORDER BY org_path");
        command.Parameters.Add(new NpgsqlParameter { Value = kind });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            found.Add((reader.GetGuid(0), reader.GetString(1), reader.GetInt32(2)));
        return found;
    }

    /// <summary>Besides the village branches of the set-up, so many that a branch has as many members as branches have.</summary>
    private static async Task<List<Branch>> FoundBranchesAsync(NpgsqlDataSource database, int members, CancellationToken cancellationToken)
    {
        var branches = new List<Branch>();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var committees = await CommitteesAsync(database, cancellationToken);
        var ofEach = Math.Max(1, members / MembersOfBranch / committees.Count);
        await using (var rows = await connection.BeginBinaryImportAsync(
            "COPY members_organisations (id, name, kind, org_path, parent_id, committee_id, name_key, last_child, version) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var (t, committee) in committees.Index())
            {
                for (var child = 1; child <= ofEach; child++)
                {
                    var branch = new Branch(Id(RowKind.Branch, branches.Count), OrgPath.Parse(committee.Path).Child(committee.LastChild + child).Text, t);
                    var name = $"第{child}党支部";
                    branches.Add(branch);
                    await rows.RowAsync(cancellationToken, branch.Id, name, "OtherBranch", branch.Path, committee.Id, committee.Id, name, 0, 1);
                }
            }

            await rows.CompleteAsync(cancellationToken);
        }

        await database.ExecuteAsync($"UPDATE members_organisations SET last_child = last_child + {ofEach} WHERE kind = 'TownshipCommittee'", cancellationToken);
        return branches;
    }
}

internal enum RowKind
{
    Branch = 1,
    Person,
    Household,
    Income,
    LedgerEntry,
    Case,
    Pair,
    Visit,
    Tier,
    Payment,
}

internal static class Copying
{
    public static async Task ExecuteAsync(this NpgsqlDataSource database, string statement, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>One row, in the order of the COPY's columns.</summary>
    public static async Task RowAsync(this NpgsqlBinaryImporter rows, CancellationToken cancellationToken, params object?[] values)
    {
        await rows.StartRowAsync(cancellationToken);
        foreach (var value in values)
        {
            await (value switch
            {
                null => rows.WriteNullAsync(cancellationToken),
                Guid id => rows.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken),
                string text => rows.WriteAsync(text, NpgsqlDbType.Text, cancellationToken),
                int number => rows.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken),
                long number => rows.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
                DateOnly day => rows.WriteAsync(day, NpgsqlDbType.Date, cancellationToken),
                _ => throw new ArgumentException($"No column of the register holds a {value.GetType().Name}.", nameof(values)),
            });
        }
    }
}
