using System.Data.Common;
using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Idempotency;

/// <summary>
/// The answers under their keys. Read and written by hand within the request's transaction: it is on the path of every command,
/// and a context of its own would cost more than the command's.
/// </summary>
internal sealed class KeptAnswers(DbSession session)
{
    private const string Find = """SELECT digest, answer FROM kernel_idempotent_answers WHERE user_id = @user AND "key" = @key""";

    private const string Add =
        """INSERT INTO kernel_idempotent_answers (user_id, "key", operation, digest, answer, at) VALUES (@user, @key, @operation, @digest, @answer, @at)""";

    public async Task<(string Digest, string Answer)?> FindAsync(UserId user, string key, CancellationToken cancellationToken)
    {
        await using var command = Command(Find, ("user", user.Value), ("key", key));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? (row.GetString(0), row.GetString(1)) : null;
    }

    /// <summary>Last in the transaction: it then lasts as long as its effects do.</summary>
    /// <exception cref="DbUpdateException">The same key was committed meanwhile: all of this command is to be undone.</exception>
    public async Task KeepAsync(UserId user, string key, string operation, string digest, string answer, CancellationToken cancellationToken)
    {
        await using var command = Command(
            Add, ("user", user.Value), ("key", key), ("operation", operation), ("digest", digest), ("answer", answer), ("at", session.Clock.Now));
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            throw new DbUpdateException("The answer could not be kept.", exception);
        }
    }

    private DbCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = session.Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, session.Transaction);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
