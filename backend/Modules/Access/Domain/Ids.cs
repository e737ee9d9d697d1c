using Assistance.Kernel.Values;

namespace Assistance.Access.Domain;

internal readonly record struct PostId(Guid Value) : IId<PostId>
{
    public static PostId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out PostId id) => Ids.TryParse(text, out id);

    public int CompareTo(PostId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out SessionId id) => Ids.TryParse(text, out id);

    public int CompareTo(SessionId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal readonly record struct SavedFilterId(Guid Value) : IId<SavedFilterId>
{
    public static SavedFilterId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out SavedFilterId id) => Ids.TryParse(text, out id);

    public int CompareTo(SavedFilterId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
