namespace Assistance.Kernel.Values;

/// <summary>A picture or paper that was handed in: evidence in a case's file, a photograph of a visit.</summary>
public readonly record struct AttachmentId(Guid Value) : IId<AttachmentId>
{
    public static AttachmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out AttachmentId id) => Ids.TryParse(text, out id);

    public int CompareTo(AttachmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
