using Assistance.Testing;
using Microsoft.Data.Sqlite;

namespace Assistance.Acceptance.Members;

public sealed class RosterKillTests
{
    private const int Rounds = 20;
    private const int Members = 600;

    /// <summary>Moments from "just uploaded" to "long done", spread over the time that an import took undisturbed.</summary>
    [Fact]
    [Rule("R2")]
    public async Task A_process_killed_at_any_moment_of_an_import_leaves_none_or_all()
    {
        await using var county = await GreenCounty.FoundAsync(Engine.Sqlite);
        var roster = await RosterAtScaleTests.RosterOfAsync(Members);
        using var place = new Copy(county.App);
        var took = await UndisturbedAsync(place, roster);
        var left = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            place.Renew();
            await using (var host = await HostProcess.StartAsync(place.Directory, place.ConnectionString))
            {
                using var department = await host.SignInAsync("department");
                (await department.UploadRosterAsync(roster)).MustSucceed();
                await Task.Delay(took * round / (Rounds - 2));
                await host.KillAsync();
            }

            left.Add(place.Count("members_people"));
            Assert.Contains(left[^1], new long[] { 0, Members });
            Assert.Equal(left[^1], place.Count("members_households"));
        }

        Assert.Contains(0, left);
        await StartAgainAsync(place, roster);
    }

    private static async Task<TimeSpan> UndisturbedAsync(Copy place, byte[] roster)
    {
        place.Renew();
        await using var host = await HostProcess.StartAsync(place.Directory, place.ConnectionString);
        using var department = await host.SignInAsync("department");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("done", (await department.ImportAsync(roster)).Text("state"));
        return watch.Elapsed;
    }

    private static async Task StartAgainAsync(Copy place, byte[] roster)
    {
        place.Renew();
        Guid id;
        await using (var host = await HostProcess.StartAsync(place.Directory, place.ConnectionString))
        {
            using var department = await host.SignInAsync("department");
            id = (await department.UploadRosterAsync(roster)).MustSucceed().Id();
            await host.KillAsync();
        }

        await using var next = await HostProcess.StartAsync(place.Directory, place.ConnectionString);
        using var again = await next.SignInAsync("department");
        Assert.Equal("interrupted", (await again.EndOfImportAsync(id)).Text("state"));
        (await again.PostAsync($"roster-imports/{id}/start")).MustSucceed();
        Assert.Equal(Members, (await again.EndOfImportAsync(id)).Number("added"));
    }

    /// <summary>A county's data directory, copied anew for each round.</summary>
    private sealed class Copy : IDisposable
    {
        private readonly string _source = System.IO.Directory.CreateTempSubdirectory("assistance-kill-").FullName;

        public Copy(AssistanceApp app)
        {
            Directory = System.IO.Directory.CreateTempSubdirectory("assistance-kill-").FullName;
            foreach (var file in System.IO.Directory.EnumerateFiles(app.DataDirectory, "*", SearchOption.AllDirectories).Where(file => !file.Contains("assistance.db", StringComparison.Ordinal)))
                Put(file, Path.Combine(_source, Path.GetRelativePath(app.DataDirectory, file)));
            using var connection = new SqliteConnection(app.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", Path.Combine(_source, "assistance.db"));
            command.ExecuteNonQuery();
        }

        public string Directory { get; }

        public string ConnectionString => $"Data Source={Path.Combine(Directory, "assistance.db")};Pooling=False";

        public void Renew()
        {
            System.IO.Directory.Delete(Directory, recursive: true);
            foreach (var file in System.IO.Directory.EnumerateFiles(_source, "*", SearchOption.AllDirectories))
                Put(file, Path.Combine(Directory, Path.GetRelativePath(_source, file)));
        }

        public long Count(string table)
        {
            using var connection = new SqliteConnection(ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM {table}";
            return (long)command.ExecuteScalar()!;
        }

        public void Dispose()
        {
            System.IO.Directory.Delete(_source, recursive: true);
            System.IO.Directory.Delete(Directory, recursive: true);
        }

        private static void Put(string from, string to)
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
    }
}
