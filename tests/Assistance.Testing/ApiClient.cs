using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Assistance.Testing;

/// <summary>
/// One browser: keeps its cookies, sends the antiforgery token, reads answers and problems. Paths stand below <c>/api/v1/</c> and
/// have no leading slash: <c>api.GetAsync("pairs?size=10")</c>.
/// </summary>
/// <param name="http">Where the answers come from.</param>
/// <param name="log">Shown with an answer of status 500, which itself tells nothing.</param>
public sealed class ApiClient(HttpClient http, LogLines? log = null) : IDisposable
{
    public const string AntiforgeryHeader = "X-CSRF-Token";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private string? _antiforgery;

    public HttpClient Http => http;

    public async Task<JsonElement> SignInAsync(string account, string password)
    {
        (await PostAsync("session", new { account, password })).MustSucceed();
        _antiforgery = null;
        return await SessionAsync();
    }

    public async Task SignOutAsync()
    {
        (await DeleteAsync("session")).MustSucceed();
        _antiforgery = null;
    }

    /// <summary>Who is signed in and what they may do.</summary>
    public async Task<JsonElement> SessionAsync()
    {
        var session = (await GetAsync("session")).MustSucceed();
        _antiforgery = session.Text("antiforgeryToken");
        return session;
    }

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>A whole list, page after page.</summary>
    /// <param name="path">As of the first page, without a size.</param>
    public async Task<IReadOnlyList<JsonElement>> AllAsync(string path)
    {
        var rows = new List<JsonElement>();
        var paged = path + (path.Contains('?', StringComparison.Ordinal) ? "&size=200" : "?size=200");
        for (string? after = string.Empty; after is not null;)
        {
            var page = (await GetAsync(after.Length == 0 ? paged : $"{paged}&after={Uri.EscapeDataString(after)}")).MustSucceed();
            rows.AddRange(page.Items());
            after = page.At("next").GetString();
        }

        return rows;
    }

    /// <param name="path">Below <c>/api/v1/</c>.</param>
    /// <param name="body">Any object; written in camel case.</param>
    /// <param name="version">The version seen, for <c>If-Match</c>.</param>
    /// <param name="key">For <c>Idempotency-Key</c>.</param>
    public Task<ApiAnswer> PostAsync(string path, object? body = null, int? version = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body ?? new { }, options: Json), version, key);

    public Task<ApiAnswer> PutAsync(string path, object? body = null, int? version = null, string? key = null) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body ?? new { }, options: Json), version, key);

    public Task<ApiAnswer> DeleteAsync(string path, int? version = null, string? key = null) => SendAsync(HttpMethod.Delete, path, null, version, key);

    /// <summary>A form with one file and any further fields.</summary>
    public Task<ApiAnswer> UploadAsync(string path, string fileName, byte[] file, string field = "file", string? key = null, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), field, fileName } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return SendAsync(HttpMethod.Post, path, form, key: key);
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null, int? version = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (method != HttpMethod.Get)
            request.Headers.Add(AntiforgeryHeader, _antiforgery ?? (await SessionAsync()).Text("antiforgeryToken"));
        if (version is { } seen)
            request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{seen}\""));
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await http.SendAsync(request);
        return await ApiAnswer.ReadAsync(response, log);
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What came back: a status, and a body or a problem.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, byte[] Bytes, string? ContentType, string? ETag, IReadOnlyDictionary<string, string> Headers, string? Fault)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonElement Body => JsonSerializer.Deserialize<JsonElement>(Bytes);

    /// <summary>The stable code of a problem.</summary>
    public string Code => Body.Text("code");

    /// <summary>The body, asserted to be a success.</summary>
    public JsonElement MustSucceed()
    {
        if ((int)Status is < 200 or > 299)
            Assert.Fail($"{(int)Status}: {Text}{Fault}");
        return Bytes.Length > 0 && ContentType?.Contains("json", StringComparison.Ordinal) == true ? Body : default;
    }

    /// <summary>The problem, asserted to have this status and code.</summary>
    public JsonElement MustBeRefused(int status, string code)
    {
        Assert.True((int)Status == status && ContentType == "application/problem+json" && Code == code, $"Expected {status} {code}, was {(int)Status}: {Text}{Fault}");
        return Body;
    }

    /// <summary>The problem, asserted to have this status.</summary>
    public JsonElement MustBeRefused(int status)
    {
        Assert.True((int)Status == status && ContentType == "application/problem+json", $"Expected {status}, was {(int)Status} {ContentType}: {Text}{Fault}");
        return Body;
    }

    internal static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, LogLines? log) => new(
        response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(),
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.ETag?.Tag,
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase),
        response.StatusCode == HttpStatusCode.InternalServerError ? "\n" + log?.All.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal)) : null);
}
