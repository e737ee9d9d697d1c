using Assistance.Kernel.Values;

namespace Assistance.Assessment.Domain;

/// <summary>An indicator of a sheet as it stood in a version.</summary>
/// <param name="Points">In hundredths of a point.</param>
internal sealed record ScoredLine(string Code, int Weight, int Target, int? Done, int? Due, int? GivenPoints, int? Points);

/// <summary>A sheet as it was published, or corrected to: every version stays.</summary>
internal sealed class ScoreVersion
{
    private ScoreVersion()
    {
    }

    public ScoreVersion(int number, DateOnly on, UserId? by, string? reason, int total, int adjustment, IReadOnlyList<ScoredLine> lines) =>
        (Number, On, By, Reason, Total, Adjustment, Lines) = (number, on, by, reason, total, adjustment, lines);

    public int Number { get; private set; }

    public DateOnly On { get; private set; }

    public UserId? By { get; private set; }

    /// <summary>Why it was corrected; null for the first.</summary>
    public string? Reason { get; private set; }

    /// <summary>In hundredths of a point.</summary>
    public int Total { get; private set; }

    public int Adjustment { get; private set; }

    public IReadOnlyList<ScoredLine> Lines { get; private set; } = [];
}

/// <summary>An organisation says that its score is wrong (异议), and what came of it.</summary>
internal sealed class ScoreObjection
{
    private ScoreObjection()
    {
    }

    public ScoreObjection(int number, string text, DateOnly on, UserId? by) => (Number, Text, RaisedOn, RaisedBy) = (number, text, on, by);

    public int Number { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public DateOnly RaisedOn { get; private set; }

    public UserId? RaisedBy { get; private set; }

    public bool? Upheld { get; private set; }

    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public void AnswerWith(bool upheld, string answer, DateOnly on) => (Upheld, Answer, AnsweredOn) = (upheld, answer, on);
}
