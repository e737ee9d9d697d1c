using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Contracts;

/// <summary>What another office gives somebody, as their file says (rule B6).</summary>
/// <param name="From">Who gives it: 民政, 扶贫, 计生.</param>
/// <param name="What">What it is.</param>
/// <param name="Amount">A year, where it is money.</param>
/// <param name="Purpose">A code of <c>fundPurpose</c>; null where nobody said.</param>
/// <param name="SaidOn">The day of the paper that says so.</param>
/// <param name="Paper">Its number.</param>
public sealed record AidElsewhere(string From, string What, Money? Amount, string? Purpose, DateOnly SaidOn, string Paper);

/// <summary>A module that knows what other offices give somebody. Register with <c>AddScoped&lt;IAidElsewhere, X&gt;()</c>.</summary>
public interface IAidElsewhere
{
    /// <summary>Of somebody whom the caller's own rows name, as it was last said; passes the scope.</summary>
    Task<IReadOnlyList<AidElsewhere>> OfAsync(PersonId person, CancellationToken cancellationToken);
}
