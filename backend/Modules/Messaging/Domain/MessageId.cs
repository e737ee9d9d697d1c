using Assistance.Kernel.Values;

namespace Assistance.Messaging.Domain;

internal readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out MessageId id) => Ids.TryParse(text, out id);

    public int CompareTo(MessageId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
