using System.Globalization;
using System.Text;
using Assistance.Load.County;
using Assistance.Load.Measuring;

namespace Assistance.Load.Goals;

internal enum Contender
{
    Ours,
    Bare,
    Peer,
    Pgbench,
}

/// <summary>One row of the goals: the same work done by all contenders.</summary>
internal interface IGoal
{
    string Name { get; }

    string Title { get; }

    /// <summary>What share of the ceiling's rate is the goal; null where there is none.</summary>
    double? OfCeiling { get; }

    /// <summary>What share of pgbench's rate is the goal; null where there is none.</summary>
    double? OfPgbench { get; }

    /// <summary>How many times the peer's rate is the goal; null where there is none.</summary>
    double? OfPeer => null;

    /// <summary>How late the 95th of a hundred answers may be, in milliseconds; null where there is no goal.</summary>
    double? Latest => null;

    IRequests Ours { get; }

    IRequests Bare { get; }

    /// <summary>What the peer is asked; null where it has nothing of the kind.</summary>
    IRequests? Peer => null;

    IReadOnlyList<string> Scripts { get; }

    /// <returns>What is wrong with the answers, before any time is taken.</returns>
    Task<IReadOnlyList<string>> PrepareAsync(HttpClient ours, HttpClient bare, CancellationToken cancellationToken);

    /// <summary>Makes the ground even for whoever is next.</summary>
    Task BeforeTurnAsync(Contender contender, CancellationToken cancellationToken);

    /// <param name="answered">How often the contender was told that it is done, over all turns.</param>
    /// <returns>What is wrong with what is stored, after all turns.</returns>
    Task<IReadOnlyList<string>> CheckAsync(Contender contender, int answered, CancellationToken cancellationToken);
}

internal static class HttpText
{
    public static byte[] Get(string path, Reviewer? reviewer) => Encoding.ASCII.GetBytes($"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Session(reviewer)}\r\n");

    /// <param name="key">Idempotency-Key.</param>
    /// <param name="version">The version seen, for If-Match.</param>
    public static byte[] Post(string path, Reviewer? reviewer, string key, string json, int? version = null)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var match = version is { } seen ? string.Create(CultureInfo.InvariantCulture, $"If-Match: \"{seen}\"\r\n") : string.Empty;
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nIdempotency-Key: {key}\r\n{match}Content-Length: {body.Length}\r\n{Session(reviewer)}\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    public static async Task<byte[]> AskAsync(HttpClient ours, string query, Reviewer reviewer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(query, UriKind.Relative));
        request.Headers.Add("Cookie", reviewer.Cookie);
        using var answer = await ours.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static string Session(Reviewer? reviewer) => reviewer is null ? string.Empty : $"Cookie: {reviewer.Cookie}\r\nX-CSRF-Token: {reviewer.Antiforgery}\r\n";
}
