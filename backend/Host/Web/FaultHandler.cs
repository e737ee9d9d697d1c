using System.Text.Json;
using System.Text.RegularExpressions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Diagnostics;

namespace Assistance.Host.Web;

/// <summary>Last resort: an unreadable request is told what is unreadable; a bug or an outage tells nobody anything but its trace.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var refusal = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Refusal(RefusalKind.TooLarge, "request.too_large", "内容超过上限。", "Larger than is taken."),
            BadHttpRequestException { InnerException: JsonException json } => Malformed(json),
            BadHttpRequestException bad => Unbound(bad.Message),
            JsonException json => Malformed(json),
            _ => null,
        };
        if (refusal is null)
        {
            log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
            refusal = new Refusal(RefusalKind.Fault, "server.fault", "系统出错，已记录，请稍后重试。", "Something went wrong and was recorded; try again later.");
        }

        await Problems.Answer(httpContext, refusal).ExecuteAsync(httpContext);
        return true;
    }

    // The framework names the parameter in its message only.
    private static Refusal Unbound(string message) => BoundParameter().Match(message) is { Success: true } parameter
        ? WrongFormat(KernelRefusals.Malformed("请求中的参数无法识别。", "A parameter of the request cannot be read."), JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value))
        : KernelRefusals.Malformed("请求的格式有误。", "The request cannot be read.");

    private static Refusal Malformed(JsonException json)
    {
        var missing = QuotedName().Matches(json.Message).Select(match => match.Groups["name"].Value).ToList();
        var field = json.Path?.TrimStart('$').TrimStart('.');
        if (json.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            return missing.Skip(1).Aggregate(
                KernelRefusals.Malformed("缺少必填内容。", "Required fields are missing."), (refusal, name) => refusal.ForField(name, "必填。", "Required."));
        }

        var refusal = KernelRefusals.Malformed("请求中的内容无法识别。", "A field of the request cannot be read.");
        return string.IsNullOrEmpty(field) ? refusal : WrongFormat(refusal, field);
    }

    private static Refusal WrongFormat(Refusal refusal, string field) => refusal.ForField(field, "格式有误。", "Wrong format.");

    [GeneratedRegex("parameter \"[^\"]* (?<name>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BoundParameter();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedName();
}
