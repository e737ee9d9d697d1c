namespace Assistance.Kernel.Values;

/// <summary>Somebody who signs in.</summary>
public readonly record struct UserId(Guid Value) : IId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out UserId id) => Ids.TryParse(text, out id);

    public int CompareTo(UserId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
