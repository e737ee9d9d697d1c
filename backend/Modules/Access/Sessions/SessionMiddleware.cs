using System.Diagnostics;
using Assistance.Access.Domain;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;

namespace Assistance.Access.Sessions;

/// <summary>Finds out who asks, and refuses what another site made the browser send.</summary>
internal sealed class SessionMiddleware(RequestDelegate next, SessionReader reader, LastSeen lastSeen, ReadAudit reads, BusinessClock clock)
{
    private const string AntiforgeryHeader = "X-CSRF-Token";

    public async Task InvokeAsync(HttpContext http, RequestContext context, CurrentSession current)
    {
        context.Source = http.Connection.RemoteIpAddress?.ToString() ?? "-";
        context.TraceId = Activity.Current?.Id ?? http.TraceIdentifier;
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        if (http.Request.Cookies[CurrentSession.CookieName] is { Length: > 0 } token && await reader.FindAsync(token, http.RequestAborted) is { } found)
        {
            current.Set(found.Id, found.User, token);
            // Until a given password is replaced by one that only its user knows, no post counts.
            context.Actor = new Actor(found.User.Id, found.User.Name, found.User.MustChangePassword ? [] : found.Posts);
            if (clock.Now - found.LastSeenAt >= LastSeen.Precision)
                lastSeen.Note(found.Id, clock.Now);
        }

        if (Changes(http.Request) && (FromAnotherSite(http.Request) || (current.Id is not null && !current.MayChange(http.Request.Headers[AntiforgeryHeader]))))
        {
            reads.Refused(context, "request", AccessRefusals.Csrf.Code);
            await Problems.Answer(http, AccessRefusals.Csrf).ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    // Browsers say where a request comes from, and pages cannot change it: signing in, before there is a token, is guarded by that.
    private static bool FromAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
