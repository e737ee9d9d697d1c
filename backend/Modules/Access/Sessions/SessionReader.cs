using System.Data.Common;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Sessions;

/// <summary>
/// Who asks: one query for each request, so that a post given or ended, a sign-out or a disabled account counts from the next request on.
/// Written by hand on a connection of its own: it is on the path of everything, and runs before the scope of the request is known.
/// </summary>
internal sealed class SessionReader(IDatabaseEngine engine, BusinessClock clock, IOptions<AccessOptions> options)
{
    private const string Query =
        """
        SELECT s.id, s.last_seen_at, u.id, u.account, u.name, u.must_change_password, p.role, p.organisation_id, p.org_path
        FROM access_sessions s
        JOIN access_users u ON u.id = s.user_id
        LEFT JOIN access_posts p ON p.user_id = u.id AND p."from" <= @today AND (p.until IS NULL OR p.until >= @today)
        WHERE s.token_hash = @hash AND s.ended_at IS NULL AND s.ends_at > @now AND s.last_seen_at > @idle AND u.disabled_at IS NULL
        """;

    public async Task<SessionFound?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        Add(command, "hash", Session.HashOf(token));
        Add(command, "today", clock.DayOf(now));
        Add(command, "now", now);
        Add(command, "idle", now - options.Value.Idle);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var id = new SessionId(reader.GetGuid(0));
        var lastSeen = DateTime.SpecifyKind(reader.GetDateTime(1), DateTimeKind.Utc);
        var user = new SessionUser(new UserId(reader.GetGuid(2)), reader.GetString(3), reader.GetString(4), reader.GetBoolean(5));
        var posts = new List<Post>();
        do
        {
            if (!await reader.IsDBNullAsync(6, cancellationToken))
                posts.Add(new Post(Enum.Parse<Role>(reader.GetString(6)), new OrgId(reader.GetGuid(7)), OrgPath.FromStore(reader.GetString(8))));
        }
        while (await reader.ReadAsync(cancellationToken));
        return new SessionFound(id, lastSeen, user, posts);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

internal sealed record SessionFound(SessionId Id, DateTime LastSeenAt, SessionUser User, IReadOnlyList<Post> Posts);
