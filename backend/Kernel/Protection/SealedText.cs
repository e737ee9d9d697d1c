namespace Assistance.Kernel.Protection;

/// <summary>
/// A sensitive text at rest: encrypted, beside the masked form that lists show. The plain text is had only from
/// <see cref="FieldProtector.Open(string, Guid, SealedText)"/>, with the name of the field and the owner that it was sealed for.
/// </summary>
public sealed record SealedText(string Masked, string Cipher)
{
    /// <summary>Characters of the stored form.</summary>
    public const int MaximumLength = 600;

    private const char Separator = '\n';

    internal string Stored => Masked + Separator + Cipher;

    internal static SealedText FromStore(string stored)
    {
        var at = stored.IndexOf(Separator, StringComparison.Ordinal);
        return new SealedText(stored[..at], stored[(at + 1)..]);
    }

    public override string ToString() => Masked;
}
