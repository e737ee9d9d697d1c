using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Idempotency;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.UseCases;

/// <summary>First step: measures every use case, by name.</summary>
internal sealed class TimingStep<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Telemetry.Source.StartActivity(UseCaseName.Of(typeof(TRequest)));
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await next();
        }
        finally
        {
            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds, new KeyValuePair<string, object?>("operation", UseCaseName.Of(typeof(TRequest))));
        }
    }
}

/// <summary>Second step: who may ask, and what the answer may reach. A use case without a rule is refused, and does not pass the tests.</summary>
internal sealed class AuthorisationStep<TRequest, TResponse>(RequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly UseCaseMetadata Rule = new(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // Jobs, reactions and the command line act as the system; a use case within a use case keeps the reach of the first.
        if (context.Actor == Actor.System || context.Within)
        {
            if (context.Actor == Actor.System && !context.Scope.Everything)
                context.Reach(Scope.All);
            return await next();
        }

        if (Rule.Refuses(context.Actor) is { } refusal)
            return TResponse.Refused(refusal);
        if (Rule.Allow is { } allow)
            context.Reach(Scope.Of(context.Actor, allow.Roles));

        using (context.Enter())
            return await next();
    }
}

/// <summary>Third step: what is wrong with the fields, all of it at once.</summary>
internal sealed class ValidationStep<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var failures = validators.SelectMany(validator => validator.Validate(request).Errors).ToList();
        if (failures.Count == 0)
            return await next();
        var errors = failures.GroupBy(failure => FieldName(failure.PropertyName), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(failure => failure.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        return TResponse.Refused(KernelRefusals.Invalid(errors));
    }

    private static string FieldName(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>
/// Last step: one transaction. Saves what the handler changed, tells what happened to the other modules, keeps the answer
/// under its idempotency key, and commits; a refusal rolls everything back.
/// </summary>
internal sealed class TransactionStep<TRequest, TResponse>(DbSession session, RequestContext context, Lazy<KernelDb> kernel, IMediator mediator)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly Type? ValueType = typeof(TRequest).GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))?.GetGenericArguments()[0];

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (ValueType is null || session.Writing)
            return await next();
        await session.BeginWriteAsync(cancellationToken);
        try
        {
            var (key, digest) = IdempotencyOf(request);
            if (key is not null && await RecallAsync(key, digest, cancellationToken) is (true, var recalled))
            {
                await session.RollbackAsync();
                return recalled;
            }

            var kept = key is null ? null : Keep(key, digest);
            if (kept is not null && !await kernel.Value.TrySaveAsync(cancellationToken))
            {
                // The same request is under way elsewhere: the index let us wait for its end.
                await session.RollbackAsync();
                return await RecallAsync(key!, digest, cancellationToken) is (true, var other) ? other : TResponse.Refused(KernelRefusals.Stale);
            }

            var result = await next();
            if (result.Refusal is not null)
            {
                await session.RollbackAsync();
                return result;
            }

            kept?.Complete(JsonSerializer.Serialize(result.Value, ValueType, WireJson.Options));
            await session.SaveAsync(happened => mediator.Publish(happened, cancellationToken), cancellationToken);
            await session.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            await session.RollbackAsync();
            return TResponse.Refused(KernelRefusals.Stale);
        }
        catch (DbUpdateException exception) when (session.Engine.IsUniqueViolation(exception))
        {
            // The same natural key was committed first.
            await session.RollbackAsync();
            return TResponse.Refused(KernelRefusals.Stale);
        }
        catch
        {
            if (session.Writing)
                await session.RollbackAsync();
            throw;
        }
    }

    private async Task<(bool Found, TResponse Answer)> RecallAsync(string key, string digest, CancellationToken cancellationToken)
    {
        var user = context.Actor.UserId!.Value;
        var answer = await kernel.Value.Answers.SingleOrDefaultAsync(a => a.UserId == user && a.Key == key, cancellationToken);
        if (answer is null)
            return default;
        return (true, answer.Digest == digest
            ? TResponse.Of(JsonSerializer.Deserialize(answer.Answer, ValueType!, WireJson.Options))
            : TResponse.Refused(KernelRefusals.KeyReused));
    }

    private IdempotentAnswer Keep(string key, string digest)
    {
        var answer = new IdempotentAnswer(context.Actor.UserId!.Value, key, UseCaseName.Of(typeof(TRequest)), digest, session.Clock.Now);
        kernel.Value.Answers.Add(answer);
        return answer;
    }

    private (string? Key, string Digest) IdempotencyOf(TRequest request)
    {
        // The key is of the operation asked for, not of the commands that a long one is made of.
        if (context.IdempotencyKey is null || !context.Actor.SignedIn || context.Operation != UseCaseName.Of(typeof(TRequest))
            || typeof(TRequest).IsDefined(typeof(KeepsNoAnswerAttribute), inherit: false))
            return (null, string.Empty);
        // The route's own values are properties of the request, so that they count, too.
        var asked = JsonSerializer.SerializeToUtf8Bytes(request, RequestDigest.Options);
        return (context.IdempotencyKey, Convert.ToHexString(SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(UseCaseName.Of(typeof(TRequest)) + "\n"), .. asked])));
    }
}
