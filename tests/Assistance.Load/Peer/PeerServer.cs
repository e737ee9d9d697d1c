using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Assistance.Load.Peer;

/// <summary>
/// The peer that the goals name: Django REST framework, in four processes of gunicorn with as many threads as there are questions at once. Its lists are
/// those of <c>office.py</c>, from the same tables, and answer the same bytes.
/// </summary>
internal static class PeerServer
{
    private const int Processes = 4;
    private const int Threads = 16;

    // Debian's own, whose packages these are.
    private const string Python = "/usr/bin/python3";

    public static Task<RunningServer> StartAsync(string connection, int port, string directory, CancellationToken cancellationToken)
    {
        var database = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(
            Python,
            [
                "-m", "gunicorn", "--chdir", Path.Combine(AppContext.BaseDirectory, "Peer"), "--bind", Number($"127.0.0.1:{port}"), "--workers", Number($"{Processes}"),
                "--worker-class", "gthread", "--threads", Number($"{Threads}"), "--keep-alive", "30", "--timeout", "120", "office:application",
            ]);
        (start.Environment["PEER_HOST"], start.Environment["PEER_PORT"]) = (database.Host, Number($"{database.Port}"));
        (start.Environment["PEER_USER"], start.Environment["PEER_DATABASE"]) = (database.Username, database.Database);
        start.Environment["PEER_TODAY"] = Number($"{Installation.Today:O}");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return RunningServer.StartAsync(start, port, Path.Combine(directory, "peer.log"), string.Empty, cancellationToken);
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
