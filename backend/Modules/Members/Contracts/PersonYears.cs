namespace Assistance.Members.Contracts;

/// <summary>What a year brought somebody, as far as a module knows it, in the words of the registration sheet (Form 2).</summary>
/// <param name="Helpers">Units and people who looked after them.</param>
/// <param name="Help">What was done and given.</param>
/// <param name="Verdict">What the year's reviews concluded.</param>
public sealed record PersonYear(int Year, string? Helpers, string? Help, string? Verdict);

/// <summary>What came of the help, as the ledger's column 帮扶成效 says it (Form 3); told by the module that holds the reviews.</summary>
public interface IHelpEffects
{
    /// <summary>Within the caller's scope; who was never reviewed is missing.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);
}

/// <summary>Years of a person, told by the modules that know of them. Register with <c>AddScoped&lt;IPersonYears, X&gt;()</c>.</summary>
public interface IPersonYears
{
    /// <summary>Within the caller's scope; each year once.</summary>
    Task<IReadOnlyList<PersonYear>> OfAsync(PersonId id, CancellationToken cancellationToken);
}
