using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistance.Load.Bare;
using Assistance.Load.County;
using Assistance.Load.Measuring;
using Npgsql;

namespace Assistance.Load.Goals;

/// <summary>P1: a township's reviewer opens the ledger with two filters; fifty lines (fewer where their part is small) with their columns, numbers masked.</summary>
internal sealed partial class LedgerList(IReadOnlyList<Reviewer> reviewers, NpgsqlDataSource database, HttpClient? peer) : IGoal
{
    private const string Tier = "Considerable";
    private const string Cause = "illness";
    private const string Query = "api/v1/ledger?tier=considerable&cause=illness";

    public string Name => "P1";

    public string Title => "scoped ledger list, 50 rows, two filters";

    public double? OfCeiling => 0.60;

    public double? OfPgbench => 0.25;

    public double? OfPeer => 10;

    public IRequests Ours { get; private set; } = null!;

    public IRequests Bare { get; private set; } = null!;

    public IRequests? Peer { get; private set; }

    public IReadOnlyList<string> Scripts => [.. reviewers.Select(reviewer =>
        Sql.With(BareLedger.Statement, $"'{reviewer.Path}'", $"'{reviewer.Path}~'", $"'{Tier}'", $"'{Cause}'") + ";\n")];

    public async Task<IReadOnlyList<string>> PrepareAsync(HttpClient ours, HttpClient bare, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var answers = new List<byte[]>();
        var (asked, askedBare) = (new List<byte[]>(), new List<byte[]>());
        foreach (var reviewer in reviewers)
        {
            var answer = await HttpText.AskAsync(ours, Query, reviewer, cancellationToken);
            var bareQuery = $"ledger?path={reviewer.Path}&tier={Tier}&cause={Cause}";
            faults.AddRange(await FaultsAsync(answer, reviewer, cancellationToken));
            foreach (var other in new[] { bare, peer }.OfType<HttpClient>())
            {
                var theirs = await other.GetByteArrayAsync(new Uri(bareQuery, UriKind.Relative), cancellationToken);
                if (!answer.AsSpan().SequenceEqual(theirs))
                    faults.Add($"{reviewer.Account} sees other rows than are found at {other.BaseAddress}.");
            }

            answers.Add(answer);
            asked.Add(HttpText.Get(Query, reviewer));
            askedBare.Add(HttpText.Get(bareQuery, reviewer: null));
        }

        // Whoever asks for a neighbour's part gets none of it, and who has not signed in gets nothing.
        var neighbour = reviewers.Count == 1 ? null : await HttpText.AskAsync(ours, $"{Query}&organisationId={await CommitteeAsync(reviewers[1].Path, cancellationToken)}", reviewers[0], cancellationToken);
        if (neighbour is not null && JsonDocument.Parse(neighbour).RootElement.GetProperty("items").GetArrayLength() > 0)
            faults.Add("A township's reviewer sees the rows of another township.");
        using var anonymous = await ours.GetAsync(new Uri(Query, UriKind.Relative), cancellationToken);
        if ((int)anonymous.StatusCode != 401)
            faults.Add($"A visitor's request answered {(int)anonymous.StatusCode}.");
        (Ours, Bare) = (new SamePages(asked, answers), new SamePages(askedBare, answers));
        Peer = peer is null ? null : Bare;
        return faults;
    }

    public Task<IReadOnlyList<string>> CheckAsync(Contender contender, int answered, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task BeforeTurnAsync(Contender contender, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<List<string>> FaultsAsync(byte[] answer, Reviewer reviewer, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var items = JsonDocument.Parse(answer).RootElement.GetProperty("items").EnumerateArray().ToList();
        await using var command = database.CreateCommand(
            "SELECT least(50, count(*)) FROM members_ledger WHERE until IS NULL AND tier = $1 AND cause = $2 AND left(org_path, length($3)) = $3");
        foreach (var value in new[] { Tier, Cause, reviewer.Path })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        var expected = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        if (items.Count != expected)
            faults.Add($"{reviewer.Account} sees {items.Count} rows and not {expected}.");
        if (!items.TrueForAll(item => MaskedId().IsMatch(item.GetProperty("citizenId").GetString()!) && MaskedPhone().IsMatch(item.GetProperty("phone").GetString()!)))
            faults.Add($"{reviewer.Account} sees a number that is not masked.");
        if (FullNumber().IsMatch(Encoding.UTF8.GetString(answer)))
            faults.Add($"A full identity number is in the answer to {reviewer.Account}.");
        return faults;
    }

    private async Task<Guid> CommitteeAsync(string path, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT id FROM members_organisations WHERE org_path = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = path });
        return (Guid)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    [GeneratedRegex(@"^999901\*{8}[0-9]{3}[0-9X]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MaskedId();

    [GeneratedRegex(@"^120\*{4}[0-9]{4}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MaskedPhone();

    [GeneratedRegex("999901(19|20)[0-9]{9}[0-9X]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullNumber();
}
