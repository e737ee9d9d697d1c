using System.Reflection;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Http;

/// <summary>
/// Puts a use case on a route. The delegate only binds: it takes what the route, the query and the body hold and returns the request,
/// which then goes through the pipeline; its answer or refusal becomes the response.
/// </summary>
public static class UseCaseEndpoints
{
    public static IEndpointConventionBuilder MapUseCase<TRequest>(this IEndpointRouteBuilder routes, HttpVerb verb, string pattern, Delegate bind)
        where TRequest : IUseCase
    {
        var answer = AnswerOf(typeof(TRequest));
        var send = SenderOf(answer);
        var status = verb == HttpVerb.Create ? StatusCodes.Status201Created : answer == typeof(Done) ? StatusCodes.Status204NoContent : StatusCodes.Status200OK;
        return routes.MapBound(Method(verb), pattern, bind, async (invocation, next) => await Answer(invocation.HttpContext, (TRequest)(await next(invocation))!, send, status))
            .WithName(UseCaseName.Of(typeof(TRequest)))
            .WithMetadata(new UseCaseMetadata(typeof(TRequest)))
            .ReadWords(bind)
            .AskWhoFirst()
            .WithMetadata(Produces(status, answer))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static ProducesResponseTypeMetadata Produces(int status, Type answer) => answer == typeof(Done)
        ? new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void))
        : answer == typeof(FileAnswer) ? new ProducesResponseTypeMetadata(status, typeof(byte[]), ["application/octet-stream"]) : new ProducesResponseTypeMetadata(status, answer, ["application/json"]);

    private static async Task<IResult> Answer(HttpContext http, IUseCase request, Sender send, int status)
    {
        var context = http.RequestServices.GetRequiredService<RequestContext>();
        context.Operation = UseCaseName.Of(request.GetType());
        if (!RequestHeaders.TryRead(http, context, out var malformed))
            return Problems.Answer(http, malformed);
        if (context.ExpectedVersion is null && request.GetType().IsDefined(typeof(NeedsVersionAttribute), inherit: false))
            return Problems.Answer(http, KernelRefusals.VersionRequired);
        var (refusal, value) = await send(http.RequestServices.GetRequiredService<IMediator>(), request, http.RequestAborted);
        if (refusal is not null)
        {
            if (refusal.Kind is RefusalKind.Forbidden or RefusalKind.NotFound)
                Record(http, context);
            return Problems.Answer(http, refusal);
        }

        if (value is IVersionedView versioned)
            http.Response.Headers.ETag = $"\"{versioned.Version}\"";
        return value switch
        {
            Done => Results.NoContent(),
            FileAnswer file => file.ToResult(),
            _ => Results.Json(value, WireJson.Options, statusCode: status),
        };
    }

    // Before anything is bound: who may not ask is not told what their request lacks, and no file of theirs is taken in.
    private static IEndpointConventionBuilder AskWhoFirst(this IEndpointConventionBuilder endpoint)
    {
        endpoint.Finally(builder =>
        {
            var useCase = builder.Metadata.OfType<UseCaseMetadata>().Single();
            var inner = builder.RequestDelegate!;
            builder.RequestDelegate = http =>
            {
                var context = http.RequestServices.GetRequiredService<RequestContext>();
                if (useCase.Refuses(context.Actor) is not { } refusal)
                    return inner(http);
                context.Operation = UseCaseName.Of(useCase.Request);
                Record(http, context);
                return Problems.Answer(http, refusal).ExecuteAsync(http);
            };
        });
        return endpoint;
    }

    // Whoever asks for what is not theirs, and whoever tries numbers, is on record.
    private static void Record(HttpContext http, RequestContext context)
    {
        if (context.Actor.SignedIn)
            http.RequestServices.GetRequiredService<ReadAudit>().Refused(context, "request", string.Join('/', http.Request.RouteValues.Values));
    }

    private delegate Task<(Refusal? Refusal, object? Value)> Sender(IMediator mediator, IUseCase request, CancellationToken cancellationToken);

    private static Sender SenderOf(Type answer) =>
        typeof(UseCaseEndpoints).GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(answer).CreateDelegate<Sender>();

    private static async Task<(Refusal? Refusal, object? Value)> SendAsync<T>(IMediator mediator, IUseCase request, CancellationToken cancellationToken)
    {
        var result = await mediator.Send((IRequest<Result<T>>)request, cancellationToken);
        return result.Refusal is { } refusal ? (refusal, null) : (null, result.Value);
    }

    private static Type AnswerOf(Type request) => request.GetInterfaces()
        .Single(i => i.IsGenericType && Array.IndexOf(Kinds, i.GetGenericTypeDefinition()) >= 0).GetGenericArguments()[0];

    private static readonly Type[] Kinds = [typeof(ICommand<>), typeof(ILongCommand<>), typeof(IQuery<>)];

    private static string Method(HttpVerb verb) => verb switch
    {
        HttpVerb.Get => HttpMethods.Get,
        HttpVerb.Put => HttpMethods.Put,
        HttpVerb.Delete => HttpMethods.Delete,
        _ => HttpMethods.Post,
    };
}

public enum HttpVerb
{
    Get,

    /// <summary>POST that makes something: answers 201.</summary>
    Create,

    /// <summary>POST that does something: answers 200, or 204 where there is nothing to say.</summary>
    Post,

    Put,

    Delete,
}

/// <summary>Which request an endpoint sends; tests and the OpenAPI document read its rule there.</summary>
public sealed record UseCaseMetadata(Type Request)
{
    public AllowAttribute? Allow { get; } = Request.GetCustomAttribute<AllowAttribute>();

    public bool AllowsSignedIn { get; } = Request.IsDefined(typeof(AllowSignedInAttribute));

    public bool AllowsAnyone { get; } = Request.IsDefined(typeof(AllowAnyoneAttribute));

    /// <summary>Null where somebody with these posts may ask. A use case without a rule refuses everybody.</summary>
    public Refusal? Refuses(Actor actor)
    {
        if (AllowsAnyone)
            return null;
        if (!actor.SignedIn)
            return KernelRefusals.NotSignedIn;
        return AllowsSignedIn || Allow?.Roles.Any(actor.Holds) == true ? null : KernelRefusals.Forbidden;
    }
}

/// <summary>A view of an aggregate: its version goes out as the ETag, too.</summary>
public interface IVersionedView
{
    int Version { get; }
}

/// <summary>A file to send: written straight to the response, never held in memory.</summary>
public sealed record FileAnswer(string FileName, string ContentType, Func<Stream, CancellationToken, Task> Write)
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal IResult ToResult() => Results.Stream(stream => Write(stream, CancellationToken.None), ContentType, FileName);
}
