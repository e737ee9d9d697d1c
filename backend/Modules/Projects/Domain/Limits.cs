namespace Assistance.Projects.Domain;

/// <summary>How long texts may be.</summary>
internal static class Limits
{
    public const int Word = 100;
    public const int Sentence = 400;
    public const int Paragraph = 2000;

    /// <summary>Ten thousand million yuan, in fen.</summary>
    public const long MostFen = 1_000_000_000_000;

    public const int MostPeople = 100_000;
}
