using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;

namespace Assistance.Load.Bare;

internal sealed record BareLine(
    Guid Id, Guid PersonId, string? TownshipName, Guid OrganisationId, string OrganisationName, string Name, string? Sex, DateOnly? BirthDate, int? Age, string? CitizenId,
    string? Education, string PartyStatus, DateOnly? JoinedOn, int? PartyStanding, string? Composition, int? HouseholdSize, long? PerCapita, string? Health, string Tier, string Cause,
    string[] Identities, string? HelperUnit, string? Helpers, string? Phone, DateOnly? PairedSince, string? Measures, DateOnly From, DateOnly? Until, string? ExitReason,
    long? Amount, string? Remark);

internal sealed record BarePage(IReadOnlyList<BareLine> Items, string? Next);

[JsonSerializable(typeof(BarePage))]
[JsonSerializable(typeof(BarePeoplePage))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class BareJson : JsonSerializerContext
{
    public static BareJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>The ledger's first page as somebody would write it who needed nothing else: one statement, a reader, the same bytes.</summary>
internal static class BareLedger
{
    public const int PageSize = 50;

    /// <summary>Without its parameters, which pgbench has as literals: low, high, tier, cause.</summary>
    public const string Statement =
        """
        SELECT l.id, l.person_id, c.name, l.org_id, b.name, p.name, p.sex, p.birth_date, split_part(p.citizen_id, chr(10), 1), p.education, p.party_status, p.joined_on, p.full_member_on,
            p.composition, h.size, l.per_capita, p.health, l.tier, l.cause, p.identities, l.helper_unit, l.helpers, split_part(p.phone, chr(10), 1), l.paired_since, l.measures, l."from", l.until,
            l.exit_reason, l.amount, p.remark, l.org_path
        FROM members_ledger l
        JOIN members_people p ON p.id = l.person_id
        JOIN members_organisations b ON b.id = l.org_id
        LEFT JOIN members_organisations c ON c.id = b.committee_id
        LEFT JOIN members_households h ON h.id = p.household_id
        WHERE l.org_path >= {0} AND l.org_path < {1} AND l.until IS NULL AND l.tier = {2} AND l.cause = {3}
        ORDER BY l.org_path, l.id
        LIMIT 51
        """;

    private static readonly string Parameterised = Sql.With(Statement, "$1", "$2", "$3", "$4");

    public static async Task<BarePage> ReadAsync(NpgsqlDataSource database, string path, string tier, string cause, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Parameterised, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = path });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = path + "~" });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tier });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = cause });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<BareLine>(PageSize);
        var place = string.Empty;
        while (await row.ReadAsync(cancellationToken))
        {
            if (lines.Count == PageSize)
                return new BarePage(lines, BareRow.Cursor(place, lines[^1].Id));
            place = row.GetString(30);
            var birth = BareRow.Day(row, 7);
            lines.Add(new BareLine(
                row.GetGuid(0), row.GetGuid(1), BareRow.Text(row, 2), row.GetGuid(3), row.GetString(4), row.GetString(5), BareRow.Word(row, 6), birth, BareRow.Years(birth, today), BareRow.Text(row, 8), BareRow.Text(row, 9), BareRow.Word(row, 10)!,
                BareRow.Day(row, 11), BareRow.Years(BareRow.Day(row, 12), today), BareRow.Text(row, 13), BareRow.Number(row, 14), BareRow.Fen(row, 15), BareRow.Text(row, 16), BareRow.Word(row, 17)!, row.GetString(18),
                row.GetString(19).Split(',', StringSplitOptions.RemoveEmptyEntries), BareRow.Text(row, 20), BareRow.Text(row, 21), BareRow.Text(row, 22), BareRow.Day(row, 23), BareRow.Text(row, 24), BareRow.Day(row, 25)!.Value, BareRow.Day(row, 26),
                BareRow.Text(row, 27), BareRow.Fen(row, 28), BareRow.Text(row, 29)));
        }

        return new BarePage(lines, null);
    }
}
