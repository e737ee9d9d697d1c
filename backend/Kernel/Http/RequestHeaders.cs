using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;

namespace Assistance.Kernel.Http;

internal static class RequestHeaders
{
    private const int LongestKey = 255;

    public static bool TryRead(HttpContext http, RequestContext context, [NotNullWhen(false)] out Refusal? malformed)
    {
        malformed = null;
        if (http.Request.Headers.IfMatch is [{ Length: > 0 } tag])
        {
            if (!int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                malformed = KernelRefusals.Malformed("If-Match 应为所见数据的 ETag。", "If-Match takes the ETag of what was read.");
                return false;
            }

            context.ExpectedVersion = version;
        }

        if (http.Request.Headers["Idempotency-Key"] is [{ } key])
        {
            if (key.Length is 0 or > LongestKey)
            {
                malformed = KernelRefusals.Malformed("Idempotency-Key 应为 1 至 255 个字符。", "Idempotency-Key takes 1 to 255 characters.");
                return false;
            }

            context.IdempotencyKey = key;
        }

        return true;
    }
}
