using System.Diagnostics.CodeAnalysis;

namespace Assistance.Kernel.Refusals;

/// <summary>Either a value or a refusal. Both convert by themselves: <c>return view;</c> or <c>return PairingRefusals.NotFound;</c>.</summary>
public readonly record struct Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    object? IOutcome.Value => _value;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public static Result<T> Refused(Refusal refusal) => new(default, refusal);

    public static Result<T> Of(object? value) => new((T?)value, null);
}

/// <summary>What the pipeline needs to know of an outcome without knowing its value's type.</summary>
public interface IOutcome
{
    Refusal? Refusal { get; }

    object? Value { get; }
}

public interface IResult<TSelf> : IOutcome
    where TSelf : IResult<TSelf>
{
    static abstract TSelf Refused(Refusal refusal);

    static abstract TSelf Of(object? value);
}

/// <summary>The answer of a command that has nothing to say but that it is done.</summary>
public readonly record struct Done
{
    public static readonly Done Value;
}
