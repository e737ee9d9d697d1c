using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Assistance.Testing;

namespace Assistance.Security.Tests.Scope;

/// <summary>Asks one operation as one caller, about a row that the test names; whatever else the request has to name is the caller's own.</summary>
internal sealed class Probe(Operation operation, Caller caller, IReadOnlyList<ScopedRow> rows)
{
    // Far more than any list of the demo county has.
    private const int MostPages = 1000;

    public Task<ApiAnswer> SendAsync(IdSlot about, Guid id)
    {
        var sample = new SampleRequest(operation, slot => slot.Path == about.Path ? id : slot.Optional ? null : Own(slot, id));
        var version = operation.Method == HttpMethod.Put || operation.UseCase.Request.IsDefined(typeof(NeedsVersionAttribute), inherit: false) ? 1 : (int?)null;
        return caller.Api.SendAsync(sample.Method, sample.Path(), sample.Content(json => Bodies.Mend(operation.Id, json)), version);
    }

    /// <summary>Not found, or an answer in which there is nothing: no row, no number but zero. A form or picture always says something.</summary>
    public static bool IsNothing(ApiAnswer answer) => (int)answer.Status == 404 || ((int)answer.Status == 200 && answer.ContentType switch
    {
        "application/json" => IsNothing(answer.Body),
        FileAnswer.Xlsx => Workbooks.RowsOf(answer.Bytes).Count == 0,
        _ => false,
    });

    /// <summary>Everything that a GET answers about what is the caller's own, page by page.</summary>
    /// <param name="most">Rows to ask about, where the request names one.</param>
    public static async Task<IReadOnlyList<ApiAnswer>> AllPagesAsync(Operation operation, Caller caller, IReadOnlyList<ScopedRow> rows, int most)
    {
        var answers = new List<ApiAnswer>();
        foreach (var path in OwnPaths(operation, caller, rows, most))
        {
            for (var (after, page) = (string.Empty, 1); ; page++)
            {
                Assert.True(page <= MostPages, $"{operation.Id} as {caller.Name}: {path} has no end.");
                var join = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                var answer = await caller.Api.GetAsync(after.Length == 0 ? path : $"{path}{join}after={Uri.EscapeDataString(after)}");
                Assert.True((int)answer.Status is 200 or 404 or 409 or 422, $"{operation.Id} as {caller.Name}: {(int)answer.Status} {answer.Text}");
                answers.Add(answer);
                if (answer.ContentType != "application/json" || answer.Body.ValueKind != JsonValueKind.Object
                    || !answer.Body.TryGetProperty("next", out var next) || next.ValueKind != JsonValueKind.String)
                    break;
                after = next.GetString()!;
            }
        }

        return answers;
    }

    private static IEnumerable<string> OwnPaths(Operation operation, Caller caller, IReadOnlyList<ScopedRow> rows, int most)
    {
        var needed = SampleRequest.SlotsOf(operation).Where(slot => !slot.Optional).ToList();
        if (needed.Count == 0)
            return [new SampleRequest(operation, _ => null).Path()];
        return rows.Where(caller.Reaches).SelectMany(row => row.Ids.Where(id => id.Type == needed[0].Kind)).Take(most)
            .Select(own => new SampleRequest(operation, slot => slot == needed[0] ? own.Value : null).Path());
    }

    private static bool IsNothing(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().All(IsNothing),
        JsonValueKind.Object => json.EnumerateObject().All(property => IsNothing(property.Value)),
        JsonValueKind.Number => json.GetDecimal() == 0,
        JsonValueKind.String => false,
        JsonValueKind.True => false,
        _ => true,
    };

    // A part of the row that is asked about, where it has one of the kind: what lies in a case is asked for in that case.
    private Guid? Own(IdSlot slot, Guid about)
    {
        var ids = rows.Where(caller.Reaches).OrderByDescending(row => row.Ids.Any(id => id.Value == about)).SelectMany(row => row.Ids).Where(id => id.Type == slot.Kind).Select(id => id.Value).ToList();
        return ids.Count > 0 ? ids[0] : Guid.CreateVersion7();
    }
}
