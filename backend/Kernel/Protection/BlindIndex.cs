namespace Assistance.Kernel.Protection;

/// <summary>A keyed digest of a sensitive text: equal texts have equal digests, and without the key it says nothing.</summary>
public readonly record struct BlindIndex(string Text)
{
    /// <summary>Characters that hold 32 bytes in base 64.</summary>
    public const int Length = 48;

    public override string ToString() => "…";
}
