namespace Assistance.Pairing.Domain;

/// <summary>Longest texts, in characters, as the tables hold them.</summary>
internal static class Limits
{
    public const int Line = 400;
    public const int Paragraph = 2000;
    public const int Word = 40;
    public const int Rows = 500;
}
