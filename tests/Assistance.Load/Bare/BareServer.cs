using System.Globalization;
using Npgsql;

namespace Assistance.Load.Bare;

/// <summary>
/// The ceiling: a minimal API with hand-written SQL, generated JSON and the same pool, that knows nobody, checks nothing and keeps no house.
/// It tells how much of the time is the framework's and the database's.
/// </summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string[] words)
    {
        var builder = WebApplication.CreateSlimBuilder(words);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Wire);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareVisitJson.Wire);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, BareGrantJson.Wire);
        });
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(builder.Configuration["connection"]) { MaxAutoPrepare = 100, NoResetOnClose = true });
        var today = DateOnly.Parse(builder.Configuration["today"]!, CultureInfo.InvariantCulture);
        await using var app = builder.Build();
        app.MapGet("/", () => "ready");
        app.MapGet("/ledger", (string path, string tier, string cause, CancellationToken cancellationToken) =>
            BareLedger.ReadAsync(database, path, tier, cause, today, cancellationToken));
        app.MapGet("/people", (string name, CancellationToken cancellationToken) => BarePeople.ReadAsync(database, name, cancellationToken));
        app.MapGet("/visit-book", (DateOnly from, DateOnly until, HttpContext http) => BareVisitBook.WriteAsync(database, from, until, http));
        app.MapPost("/visits", async (string path, Guid user, BareVisitBody body, HttpContext http, CancellationToken cancellationToken) =>
            await BareVisits.LogAsync(database, body, path, user, http.Request.Headers["Idempotency-Key"].ToString(), today, cancellationToken) is { } visit
                ? Results.Created((Uri?)null, visit)
                : Results.NotFound());
        app.MapPost("/payments/{id:guid}/approval", async (Guid id, string path, Guid user, HttpContext http, CancellationToken cancellationToken) =>
            await BareGrants.ApproveAsync(database, id, path, user, http.Request.Headers["Idempotency-Key"].ToString(), today, cancellationToken) is { } grant
                ? Results.Ok(grant)
                : Results.NotFound());
        await app.RunAsync();
        return 0;
    }
}
