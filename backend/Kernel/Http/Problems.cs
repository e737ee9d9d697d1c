using System.Diagnostics;
using System.Globalization;
using Assistance.Kernel.Refusals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assistance.Kernel.Http;

/// <summary>The one place where a refusal becomes <c>application/problem+json</c>.</summary>
public static class Problems
{
    private const int SecondsUnlessSaid = 30;

    public static IResult Answer(HttpContext http, Refusal refusal)
    {
        var chinese = !PrefersEnglish(http.Request);
        var problem = new ProblemDetails
        {
            Type = $"urn:assistance:{refusal.Code}",
            Status = StatusOf(refusal.Kind),
            Title = TitleOf(refusal.Kind, chinese),
            Detail = chinese ? refusal.Chinese : refusal.English,
            Extensions = { ["code"] = refusal.Code, ["traceId"] = Activity.Current?.Id ?? http.TraceIdentifier },
        };
        if (refusal.Errors.Count > 0)
            problem.Extensions["errors"] = chinese ? refusal.Errors : refusal.Errors.ToDictionary(pair => pair.Key, pair => refusal.EnglishErrors.GetValueOrDefault(pair.Key, pair.Value), StringComparer.Ordinal);
        foreach (var (name, value) in refusal.Details)
            problem.Extensions[name] = value;
        if (refusal.Kind == RefusalKind.TooMany)
            http.Response.Headers.RetryAfter = Convert.ToString(refusal.Details.GetValueOrDefault(Refusal.RetryAfterSeconds, SecondsUnlessSaid), CultureInfo.InvariantCulture);
        return Results.Json(problem, WireJson.Options, "application/problem+json", problem.Status);
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Malformed => StatusCodes.Status400BadRequest,
        RefusalKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Fault => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static bool PrefersEnglish(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage is { Count: > 0 } languages
        && languages.MaxBy(language => language.Quality ?? 1)!.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static string TitleOf(RefusalKind kind, bool chinese) => (kind, chinese) switch
    {
        (RefusalKind.Malformed, true) => "请求有误",
        (RefusalKind.Malformed, false) => "Malformed request",
        (RefusalKind.NotSignedIn, true) => "未登录",
        (RefusalKind.NotSignedIn, false) => "Not signed in",
        (RefusalKind.Forbidden, true) => "没有权限",
        (RefusalKind.Forbidden, false) => "Forbidden",
        (RefusalKind.NotFound, true) => "没有找到",
        (RefusalKind.NotFound, false) => "Not found",
        (RefusalKind.Conflict, true) => "当前状态不允许",
        (RefusalKind.Conflict, false) => "Not in this state",
        (RefusalKind.Stale, true) => "数据已更新",
        (RefusalKind.Stale, false) => "Changed meanwhile",
        (RefusalKind.TooLarge, true) => "内容过大",
        (RefusalKind.TooLarge, false) => "Too large",
        (RefusalKind.TooMany, true) => "操作过于频繁",
        (RefusalKind.TooMany, false) => "Too many requests",
        (RefusalKind.Fault, true) => "系统出错",
        (RefusalKind.Fault, false) => "Server fault",
        (_, true) => "不符合规定",
        (_, false) => "Against a rule",
    };
}
