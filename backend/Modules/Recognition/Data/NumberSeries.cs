using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;

namespace Assistance.Recognition.Data;

/// <summary>The last business number of a year.</summary>
[Unscoped("A counter; it says nothing of anybody.")]
[NotAudited("The number stands on the case that took it.")]
internal sealed class NumberSeries
{
    public required int Year { get; init; }

    public required int Last { get; init; }
}
