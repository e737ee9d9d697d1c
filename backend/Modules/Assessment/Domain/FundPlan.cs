using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Assessment.Domain;

/// <summary>What a year's help is to be paid from, source by source (rule A5): a plan, not yet money.</summary>
[Unscoped("There is one for the county and year; its operations say who may read it.")]
internal sealed class FundPlan : Aggregate
{
    private readonly List<PlannedSource> _sources = [];

    private FundPlan()
    {
    }

    public int Year { get; private set; }

    public IReadOnlyList<PlannedSource> Sources => _sources;

    public static FundPlan Of(int year) => new() { Year = year };

    /// <param name="named">The sources that the pack names; empty where it names none.</param>
    public Refusal? Plan(IReadOnlyList<PlannedSource> sources, IReadOnlyCollection<string> named)
    {
        if (sources.DistinctBy(source => source.Source).Count() != sources.Count)
            return FundingRefusals.SourceTwice;
        if (named.Count > 0 && sources.Any(source => !named.Contains(source.Source)))
            return FundingRefusals.SourceNotNamed;
        _sources.RemoveAll(known => sources.All(source => source.Source != known.Source));
        foreach (var source in sources)
        {
            if (_sources.Find(known => known.Source == source.Source) is { } known)
                known.Becomes(source);
            else
                _sources.Add(source);
        }

        return null;
    }
}

/// <summary>What one source is to give.</summary>
internal sealed class PlannedSource
{
    private PlannedSource()
    {
    }

    public string Source { get; private set; } = string.Empty;

    public Money Amount { get; private set; }

    /// <summary>From whom, by which document.</summary>
    public string? Note { get; private set; }

    public static PlannedSource Of(string source, Money amount, string? note) => new() { Source = source, Amount = amount, Note = note };

    public void Becomes(PlannedSource other) => (Amount, Note) = (other.Amount, other.Note);
}
