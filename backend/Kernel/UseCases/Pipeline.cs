using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Idempotency;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using FluentValidation;
using FluentValidation.Results;
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
        return TResponse.Refused(KernelRefusals.Invalid(ByField(failures, failure => failure.ErrorMessage), ByField(failures, FieldErrors.English)));
    }

    private static Dictionary<string, string[]> ByField(IEnumerable<ValidationFailure> failures, Func<ValidationFailure, string> say) =>
        failures.GroupBy(failure => FieldName(failure.PropertyName), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(say).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static string FieldName(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>
/// Last step: one transaction. Saves what the handler changed, tells what happened to the other modules, keeps the answer
/// under its idempotency key, and commits; a refusal rolls everything back.
/// </summary>
internal sealed class TransactionStep<TRequest, TResponse>(DbSession session, RequestContext context, KeptAnswers answers, IMediator mediator)
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
        var (key, digest) = IdempotencyOf(request);
        await session.BeginWriteAsync(cancellationToken);
        try
        {
            if (key is not null && await RecallAsync(key, digest, cancellationToken) is (true, var recalled))
            {
                await session.RollbackAsync();
                return recalled;
            }

            var result = await next();
            if (result.Refusal is not null)
                return await RefuseAsync(result, key, digest, cancellationToken);
            await session.SaveAsync(happened => mediator.Publish(happened, cancellationToken), cancellationToken);
            if (key is not null)
                await KeepAsync(key, digest, result.Value, cancellationToken);
            await session.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || session.Engine.IsUniqueViolation(exception))
        {
            // The same row, natural key or idempotency key was committed first.
            return await RefuseAsync(TResponse.Refused(KernelRefusals.Stale), key, digest, cancellationToken);
        }
        catch
        {
            if (session.Writing)
                await session.RollbackAsync();
            throw;
        }
    }

    /// <summary>Undoes everything. Where the same request took effect meanwhile, elsewhere, that is why it was refused here: its answer is the answer.</summary>
    private async Task<TResponse> RefuseAsync(TResponse refusal, string? key, string digest, CancellationToken cancellationToken)
    {
        await session.RollbackAsync();
        return key is not null && await RecallAsync(key, digest, cancellationToken) is (true, var recalled) ? recalled : refusal;
    }

    private async Task<(bool Found, TResponse Answer)> RecallAsync(string key, string digest, CancellationToken cancellationToken)
    {
        if (await answers.FindAsync(context.Actor.UserId!.Value, key, cancellationToken) is not { } kept)
            return default;
        return (true, kept.Digest == digest
            ? TResponse.Of(JsonSerializer.Deserialize(kept.Answer, ValueType!, WireJson.Options))
            : TResponse.Refused(KernelRefusals.KeyReused));
    }

    private Task KeepAsync(string key, string digest, object? value, CancellationToken cancellationToken) =>
        answers.KeepAsync(context.Actor.UserId!.Value, key, UseCaseName.Of(typeof(TRequest)), digest, JsonSerializer.Serialize(value, ValueType!, WireJson.Options), cancellationToken);

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
