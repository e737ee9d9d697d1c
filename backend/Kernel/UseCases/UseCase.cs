using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using MediatR;

namespace Assistance.Kernel.UseCases;

/// <summary>Anything that the API or a job can ask for.</summary>
public interface IUseCase;

/// <summary>Changes something, in one transaction together with all that follows from it.</summary>
public interface ICommand<T> : IRequest<Result<T>>, IUseCase;

/// <summary>Changes nothing; never tracks.</summary>
public interface IQuery<T> : IRequest<Result<T>>, IUseCase;

/// <summary>
/// Works before it writes (a password is hashed, a workbook read) or writes even when it refuses (a failed sign-in is counted):
/// has no transaction of its own, and sends the commands that it is made of.
/// </summary>
public interface ILongCommand<T> : IRequest<Result<T>>, IUseCase;

public interface ICommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ICommand<T>;

public interface IQueryHandler<in TQuery, T> : IRequestHandler<TQuery, Result<T>>
    where TQuery : IQuery<T>;

public interface ILongCommandHandler<in TCommand, T> : IRequestHandler<TCommand, Result<T>>
    where TCommand : ILongCommand<T>;

/// <summary>Something that happened; handled in the transaction in which it did.</summary>
public interface IEvent : INotification;

/// <summary>A reaction, named as a sentence: <c>EndPairsWhenMemberDies</c>. Runs with the system's reach, in the same transaction.</summary>
public interface IReaction<in TEvent> : INotificationHandler<TEvent>
    where TEvent : IEvent;

/// <summary>The roles that may ask for it; the subtrees at which they are held are its scope.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>Anybody signed in may ask for it; it reaches what is theirs and no scoped row.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowSignedInAttribute : Attribute;

/// <summary>Anybody may ask for it without signing in: what it answers is public. Its tables are read unscoped, and say so.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowAnyoneAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>Replaces what was read: over HTTP the version seen must be named in <c>If-Match</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NeedsVersionAttribute : Attribute;

/// <summary>Its answer is too sensitive to be kept for repeats: an <c>Idempotency-Key</c> has no effect.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KeepsNoAnswerAttribute : Attribute;
