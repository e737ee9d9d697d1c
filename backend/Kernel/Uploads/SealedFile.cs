using Assistance.Kernel.Values;

namespace Assistance.Kernel.Uploads;

/// <summary>What an <see cref="AttachedFile"/> holds, sealed: an identity card is as sensitive as its number. Each module has a kind and a table of its own.</summary>
public abstract class SealedFile
{
    public AttachmentId Id { get; init; }

    public byte[] Sealed { get; init; } = [];
}
