using Assistance.Kernel.Refusals;

namespace Assistance.Pairing.Domain;

/// <summary>The six fixed items (定目标、定措施、定时间、定人、定点、定事) as they were entered.</summary>
internal sealed record PlanContent(string Goal, IReadOnlyList<MeasureContent> Measures, string Timetable, string People, string Place, string Tasks);

internal sealed record MeasureContent(HelpKind HelpKind, Measure Measure, string Text);

/// <summary>One measure of a plan: how it helps, which of the known ones it is, and what will be done.</summary>
internal sealed class PlanMeasure
{
    private PlanMeasure()
    {
    }

    public PlanMeasure(int ordinal, HelpKind helpKind, Measure measure, string text) => (Ordinal, HelpKind, Measure, Text) = (ordinal, helpKind, measure, text);

    /// <summary>Its place in the plan, from 1.</summary>
    public int Ordinal { get; private set; }

    public HelpKind HelpKind { get; private set; }

    public Measure Measure { get; private set; }

    public string Text { get; private set; } = string.Empty;
}

/// <summary>One version of a pair's plan; all six items are owed (rule A12).</summary>
internal sealed class CasePlan
{
    private readonly List<PlanMeasure> _measures = [];

    private CasePlan()
    {
    }

    /// <summary>From 1; the greatest is in force.</summary>
    public int Number { get; private set; }

    public DateOnly DrawnUpOn { get; private set; }

    /// <summary>定目标</summary>
    public string Goal { get; private set; } = string.Empty;

    /// <summary>定措施</summary>
    public IReadOnlyList<PlanMeasure> Measures => _measures;

    /// <summary>定时间</summary>
    public string Timetable { get; private set; } = string.Empty;

    /// <summary>定人</summary>
    public string People { get; private set; } = string.Empty;

    /// <summary>定点</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>定事</summary>
    public string Tasks { get; private set; } = string.Empty;

    public static Result<CasePlan> DrawUp(int number, PlanContent content, DateOnly on)
    {
        var missing = new List<string>();
        if (content.Measures.Count == 0 || content.Measures.Any(measure => string.IsNullOrWhiteSpace(measure.Text)))
            missing.Add("measures");
        foreach (var (field, text) in new[]
        {
            ("goal", content.Goal), ("timetable", content.Timetable), ("people", content.People), ("place", content.Place), ("tasks", content.Tasks),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
                missing.Add(field);
        }

        if (missing.Count > 0)
            return PairingRefusals.PlanIncomplete(missing);
        var plan = new CasePlan
        {
            Number = number,
            DrawnUpOn = on,
            Goal = content.Goal,
            Timetable = content.Timetable,
            People = content.People,
            Place = content.Place,
            Tasks = content.Tasks,
        };
        plan._measures.AddRange(content.Measures.Select((measure, index) => new PlanMeasure(index + 1, measure.HelpKind, measure.Measure, measure.Text)));
        return plan;
    }
}
