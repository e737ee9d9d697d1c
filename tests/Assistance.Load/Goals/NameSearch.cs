using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>P3: the county's department looks people up by one, two and three characters of their name; the others read every name.</summary>
internal sealed class NameSearch(Reviewer department, NpgsqlDataSource database, HttpClient? peer) : IGoal
{
    private const int Names = 48;

    public string Name => "P3";

    public string Title => "people by one to three characters of their name, 50 rows";

    public double? OfCeiling => null;

    public double? OfPgbench => null;

    public double? OfPeer => 10;

    public double? Latest => 15;

    public IRequests Ours { get; private set; } = null!;

    public IRequests Bare { get; private set; } = null!;

    public IRequests? Peer { get; private set; }

    public IReadOnlyList<string> Scripts { get; private set; } = [];

    public async Task<IReadOnlyList<string>> PrepareAsync(HttpClient ours, HttpClient bare, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var answers = new List<byte[]>();
        var (asked, askedBare, scripts) = (new List<byte[]>(), new List<byte[]>(), new List<string>());
        foreach (var text in await TextsAsync(cancellationToken))
        {
            var name = Uri.EscapeDataString(text);
            var answer = await HttpText.AskAsync(ours, $"api/v1/people?name={name}", department, cancellationToken);
            foreach (var other in new[] { bare, peer }.OfType<HttpClient>())
            {
                var theirs = await other.GetByteArrayAsync(new Uri($"people?name={name}", UriKind.Relative), cancellationToken);
                if (!answer.AsSpan().SequenceEqual(theirs))
                    faults.Add($"Who looks for {text} sees other rows than are found at {other.BaseAddress}.");
            }

            answers.Add(answer);
            asked.Add(HttpText.Get($"api/v1/people?name={name}", department));
            askedBare.Add(HttpText.Get($"people?name={name}", reviewer: null));
            scripts.Add(Sql.With(BarePeople.Statement, $"'%{text}%'") + ";\n");
        }

        (Ours, Bare, Scripts) = (new SamePages(asked, answers), new SamePages(askedBare, answers), scripts);
        Peer = peer is null ? null : Bare;
        return faults;
    }

    public Task BeforeTurnAsync(Contender contender, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> CheckAsync(Contender contender, int answered, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Of some people in turn: the surname, the last two characters, the whole name.</summary>
    private async Task<List<string>> TextsAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT name FROM (SELECT name, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS all_of_them FROM members_people WHERE length(name) = 3) AS people WHERE n % (all_of_them / $1) = 0 LIMIT $1");
        command.Parameters.Add(new NpgsqlParameter { Value = (long)Names });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<string>();
        while (await row.ReadAsync(cancellationToken))
        {
            var name = row.GetString(0);
            texts.Add((texts.Count % 3) switch { 0 => name[..1], 1 => name[1..], _ => name });
        }

        return texts;
    }
}
