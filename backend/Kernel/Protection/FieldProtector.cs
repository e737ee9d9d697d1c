using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Assistance.Kernel.Protection;

/// <summary>
/// Seals and opens sensitive fields with AES-256-GCM. The field's name and its owner are bound in: a cipher copied to another
/// row or column does not open.
/// </summary>
public sealed class FieldProtector(FieldKeys keys)
{
    private const int VersionLength = 2;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <param name="field">Name of the field, as <c>person.citizenId</c>.</param>
    /// <param name="owner">The row that it belongs to.</param>
    /// <param name="plain">The text itself.</param>
    /// <param name="masked">The form that lists may show.</param>
    public SealedText Seal(string field, Guid owner, string plain, string masked)
    {
        var text = Encoding.UTF8.GetBytes(plain);
        var box = new byte[VersionLength + NonceLength + TagLength + text.Length];
        BinaryPrimitives.WriteUInt16BigEndian(box, (ushort)keys.Newest);
        var nonce = box.AsSpan(VersionLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Sealing(keys.Newest), TagLength);
        aes.Encrypt(nonce, text, box.AsSpan(VersionLength + NonceLength + TagLength), box.AsSpan(VersionLength + NonceLength, TagLength), Binding(field, owner));
        return new SealedText(masked, Convert.ToBase64String(box));
    }

    /// <exception cref="CryptographicException">Sealed for another row or field, altered, or its key is gone.</exception>
    public string Open(string field, Guid owner, SealedText sealedText)
    {
        var box = Convert.FromBase64String(sealedText.Cipher).AsSpan();
        using var aes = new AesGcm(keys.Sealing(BinaryPrimitives.ReadUInt16BigEndian(box)), TagLength);
        var text = new byte[box.Length - VersionLength - NonceLength - TagLength];
        aes.Decrypt(box.Slice(VersionLength, NonceLength), box[(VersionLength + NonceLength + TagLength)..], box.Slice(VersionLength + NonceLength, TagLength), text, Binding(field, owner));
        return Encoding.UTF8.GetString(text);
    }

    /// <summary>The digest to look an exact text up by, without opening anything.</summary>
    public BlindIndex IndexOf(string field, string plain) =>
        new(Convert.ToBase64String(HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes(field + "\n" + plain))));

    private static byte[] Binding(string field, Guid owner) => Encoding.UTF8.GetBytes($"{field}\n{owner:N}");
}
