using System.Net.Http.Headers;
using System.Text.Json;
using Assistance.Kernel.Http;

namespace Assistance.Host.Demo;

/// <summary>Somebody of the demo at work: signed in to the running server like everybody else.</summary>
internal sealed class DemoClient
{
    private readonly HttpClient _http;
    private string? _cookie;
    private string? _token;

    private DemoClient(HttpClient http) => _http = http;

    /// <summary>The session, as a browser would send it back; null for a visitor.</summary>
    public string? Cookie => _cookie;

    public string? Antiforgery => _token;

    public static DemoClient Nobody(HttpClient http) => new(http);

    public static async Task<DemoClient> SignInAsync(HttpClient http, DemoAccount account, CancellationToken cancellationToken)
    {
        var client = new DemoClient(http);
        var session = await client.PostAsync("session", new { account = account.Account, password = account.Password }, cancellationToken);
        client._token = session.GetProperty("antiforgeryToken").GetString();
        return client;
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, content: null, cancellationToken);

    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, Json(body), cancellationToken);

    public Task<JsonElement> PostAsync(string path, object body, int version, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, Json(body), cancellationToken, version);

    public Task<JsonElement> PutAsync(string path, object body, int? version, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, path, Json(body), cancellationToken, version);

    /// <summary>The session goes on with a new cookie and token.</summary>
    public async Task ChangePasswordAsync(string current, string chosen, CancellationToken cancellationToken)
    {
        await PutAsync("session/password", new { currentPassword = current, newPassword = chosen }, version: null, cancellationToken);
        _token = (await GetAsync("session", cancellationToken)).GetProperty("antiforgeryToken").GetString();
    }

    public async Task<JsonElement> UploadAsync(string path, string fileName, Stream file, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        using var part = new StreamContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(FileAnswer.Xlsx);
        using var form = new MultipartFormDataContent { { part, "file", fileName } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await SendAsync(HttpMethod.Post, path, form, cancellationToken);
    }

    /// <summary>All rows of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken cancellationToken)
    {
        var rows = new List<JsonElement>();
        var join = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        for (string? after = null; ;)
        {
            var page = await GetAsync($"{path}{join}size=200{(after is null ? string.Empty : $"&after={after}")}", cancellationToken);
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
            if (after is null)
                return rows;
        }
    }

    private static JsonContent Json(object body) => JsonContent.Create(body, options: WireJson.Options);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken, int? version = null)
    {
        using var request = new HttpRequestMessage(method, new Uri("api/v1/" + path, UriKind.Relative)) { Content = content };
        if (_cookie is not null)
            request.Headers.Add("Cookie", _cookie);
        if (_token is not null)
            request.Headers.Add("X-CSRF-Token", _token);
        if (version is not null)
            request.Headers.Add("If-Match", $"\"{version}\"");
        using var response = await _http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The demo's story was refused: {method} {path} answered {(int)response.StatusCode}: {answer}");
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            _cookie = string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]));
        return answer.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(answer);
    }
}
