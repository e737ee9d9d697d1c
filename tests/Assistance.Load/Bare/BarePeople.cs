using Npgsql;

namespace Assistance.Load.Bare;

internal sealed record BarePerson(
    Guid Id, string Name, string? Sex, DateOnly? BirthDate, string? CitizenId, string? Phone, string PartyStatus, string State, DateOnly? JoinedOn, DateOnly? FullMemberOn,
    string? Education, Guid OrganisationId, string OrganisationName, string? TownshipName, string? Tier, DateOnly? AwaySince);

internal sealed record BarePeoplePage(IReadOnlyList<BarePerson> Items, string? Next);

/// <summary>The people whose name holds a text, as somebody would find them who has no index of names: every name is read.</summary>
internal static class BarePeople
{
    public const int PageSize = 50;

    /// <summary>Without its parameter, which pgbench has as a literal: the pattern.</summary>
    public const string Statement =
        """
        SELECT p.id, p.name, p.sex, p.birth_date, split_part(p.citizen_id, chr(10), 1), split_part(p.phone, chr(10), 1), p.party_status, p.state, p.joined_on, p.full_member_on,
            p.education, p.org_id, b.name, c.name, p.tier, p.org_path, p.away_since
        FROM members_people p
        JOIN members_organisations b ON b.id = p.org_id
        LEFT JOIN members_organisations c ON c.id = b.committee_id
        WHERE p.name LIKE {0}
        ORDER BY p.org_path, p.id
        LIMIT 51
        """;

    private static readonly string Parameterised = Sql.With(Statement, "$1");

    public static async Task<BarePeoplePage> ReadAsync(NpgsqlDataSource database, string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Parameterised, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = $"%{name}%" });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<BarePerson>(PageSize);
        var place = string.Empty;
        while (await row.ReadAsync(cancellationToken))
        {
            if (people.Count == PageSize)
                return new BarePeoplePage(people, BareRow.Cursor(place, people[^1].Id));
            place = row.GetString(15);
            people.Add(new BarePerson(
                row.GetGuid(0), row.GetString(1), BareRow.Word(row, 2), BareRow.Day(row, 3), BareRow.Text(row, 4), BareRow.Text(row, 5), BareRow.Word(row, 6)!, BareRow.Word(row, 7)!,
                BareRow.Day(row, 8), BareRow.Day(row, 9), BareRow.Text(row, 10), row.GetGuid(11), row.GetString(12), BareRow.Text(row, 13), BareRow.Word(row, 14), BareRow.Day(row, 16)));
        }

        return new BarePeoplePage(people, null);
    }
}
