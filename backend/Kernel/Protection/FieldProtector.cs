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
    private const int Head = VersionLength + NonceLength + TagLength;

    /// <param name="field">Name of the field, as <c>person.citizenId</c>.</param>
    /// <param name="owner">The row that it belongs to.</param>
    /// <param name="plain">The text itself.</param>
    /// <param name="masked">The form that lists may show.</param>
    public SealedText Seal(string field, Guid owner, string plain, string masked) =>
        new(masked, Convert.ToBase64String(Seal(field, owner, Encoding.UTF8.GetBytes(plain))));

    /// <summary>Seals a file, as an uploaded roster.</summary>
    public byte[] Seal(string field, Guid owner, byte[] plain)
    {
        var box = new byte[Head + plain.Length];
        BinaryPrimitives.WriteUInt16BigEndian(box, (ushort)keys.Newest);
        var nonce = box.AsSpan(VersionLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Sealing(keys.Newest), TagLength);
        aes.Encrypt(nonce, plain, box.AsSpan(Head), box.AsSpan(VersionLength + NonceLength, TagLength), Binding(field, owner));
        return box;
    }

    /// <exception cref="CryptographicException">Sealed for another row or field, altered, or its key is gone.</exception>
    public string Open(string field, Guid owner, SealedText sealedText) =>
        Encoding.UTF8.GetString(Open(field, owner, Convert.FromBase64String(sealedText.Cipher)));

    /// <exception cref="CryptographicException">Sealed for another row or field, altered, or its key is gone.</exception>
    public byte[] Open(string field, Guid owner, byte[] box)
    {
        var plain = new byte[box.Length - Head];
        Open(field, owner, box, plain);
        return plain;
    }

    /// <summary>Opens a large file where it lies: what was sealed is plain afterwards, and takes no second array of its size.</summary>
    /// <exception cref="CryptographicException">Sealed for another row or field, altered, or its key is gone.</exception>
    public ArraySegment<byte> OpenInPlace(string field, Guid owner, byte[] box)
    {
        var plain = new ArraySegment<byte>(box, Head, box.Length - Head);
        Open(field, owner, box, plain);
        return plain;
    }

    /// <summary>The digest to look an exact text up by, without opening anything.</summary>
    public BlindIndex IndexOf(string field, string plain) =>
        new(Convert.ToBase64String(HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes(field + "\n" + plain))));

    /// <summary>Vouches for a text that is kept where others may write.</summary>
    /// <param name="purpose">Each use has a key of its own.</param>
    /// <param name="text">What is vouched for.</param>
    /// <returns>HMAC-SHA256 in base 64.</returns>
    public string Sign(string purpose, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Index, 32, info: Encoding.UTF8.GetBytes(purpose)), Encoding.UTF8.GetBytes(text)));

    private void Open(string field, Guid owner, ReadOnlySpan<byte> box, Span<byte> plain)
    {
        using var aes = new AesGcm(keys.Sealing(BinaryPrimitives.ReadUInt16BigEndian(box)), TagLength);
        aes.Decrypt(box.Slice(VersionLength, NonceLength), box[Head..], box.Slice(VersionLength + NonceLength, TagLength), plain, Binding(field, owner));
    }

    private static byte[] Binding(string field, Guid owner) => Encoding.UTF8.GetBytes($"{field}\n{owner:N}");
}
