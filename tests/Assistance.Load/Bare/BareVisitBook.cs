using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace Assistance.Load.Bare;

/// <summary>The workbook of visits as somebody would write it who needed nothing else: one statement for all rows, a reader, the forward writer.</summary>
internal static class BareVisitBook
{
    // Looks as the server's own: text, whole number, money, date.
    private const int Text = 5;
    private const int Integer = 6;
    private const int Money = 7;
    private const int Date = 8;
    private const string Statement =
        """
        SELECT h.name, hb.name, v.day, CASE v.state WHEN 'Planned' THEN '计划中' WHEN 'Made' THEN '已完成' ELSE '已取消' END, w.name, wb.name,
            CASE v.occasion WHEN 'Regular' THEN '定期走访' WHEN 'Campaign' THEN '节点慰问' ELSE '突发事件' END, v.campaign, coalesce(v.findings, v.cancel_reason), v.cash, v.goods, v.goods_worth, v.source
        FROM pairing_visits v
        JOIN pairing_pairs p ON p.id = v.pair_id
        JOIN members_people h ON h.id = p.subject_id
        JOIN members_people w ON w.id = p.helper_id
        JOIN members_organisations hb ON hb.id = p.beneficiary_org_id
        JOIN members_organisations wb ON wb.id = p.helper_org_id
        WHERE v.day >= $1 AND v.day <= $2
        ORDER BY v.day DESC, v.id DESC
        """;

    public static readonly IReadOnlyList<SaxColumn> Columns =
    [
        new(Integer, true), new(Text, false), new(Text, false), new(Date, true), new(Text, false), new(Text, false), new(Text, false), new(Text, false), new(Text, false), new(Text, false),
        new(Money, true), new(Text, false), new(Money, true), new(Text, false), new(Text, false),
    ];

    public static async Task WriteAsync(NpgsqlDataSource database, DateOnly from, DateOnly until, HttpContext http)
    {
        http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Statement, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = from });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = until });
        await using var row = await command.ExecuteReaderAsync();
        await using var output = new BufferedStream(http.Response.Body, 1 << 16);
        using var book = new SaxBook(output, Columns);
        for (var number = 1; await row.ReadAsync(); number++)
        {
            book.Row(
            [
                number.ToString(CultureInfo.InvariantCulture), row.GetString(0), row.GetString(1),
                row.GetFieldValue<DateOnly>(2).ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
                BareRow.Text(row, 7), BareRow.Text(row, 8), Yuan(row.GetInt64(9)), BareRow.Text(row, 10), Yuan(row.GetInt64(11)), BareRow.Text(row, 12), null,
            ]);
        }
    }

    private static string? Yuan(long fen) => fen == 0 ? null : (fen / 100m).ToString(CultureInfo.InvariantCulture);
}
