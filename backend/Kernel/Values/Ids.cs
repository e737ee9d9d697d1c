using System.Buffers.Binary;

namespace Assistance.Kernel.Values;

/// <summary>
/// A typed identifier: a UUIDv7 made by the application, so that one model maps to every engine and rows arrive in time order.
/// A type is declared in three lines; see <see cref="OrgId"/>.
/// </summary>
public interface IId<TSelf> : IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class Ids
{
    /// <summary>A new identifier, ordered by the time at which it was made.</summary>
    public static TId New<TId>(TimeProvider time)
        where TId : struct, IId<TId> => TId.From(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>When an identifier was made, to the millisecond.</summary>
    public static DateTime MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = ((long)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
    }

    public static bool TryParse<TId>(string? text, out TId id)
        where TId : struct, IId<TId>
    {
        var parsed = Guid.TryParse(text, out var value);
        id = TId.From(value);
        return parsed;
    }
}
