using Assistance.Kernel.Refusals;

namespace Assistance.Members.Contracts;

/// <summary>A county as it is founded: its name, code and townships. Real ones come from the statistical codes; a demonstration writes its own.</summary>
/// <param name="DivisionCode">Six digits; 9999xx for one that does not exist.</param>
public sealed record CountyOutline(string Name, string DivisionCode, IReadOnlyList<TownshipOutline> Townships);

/// <param name="DivisionCode">Nine digits.</param>
public sealed record TownshipOutline(string Name, string DivisionCode, IReadOnlyList<VillageOutline> Villages);

/// <param name="DivisionCode">Twelve digits.</param>
public sealed record VillageOutline(string Name, string DivisionCode, bool IsCommunity);

public interface ICountyFounding
{
    /// <summary>
    /// Founds the county with a committee for each township, a branch for each village or community and the place itself below its branch,
    /// and the work committee of the county's organs; within the current command.
    /// </summary>
    /// <returns>The organisations by their code: of a township its committee, of a village or community its branch, of the county its department.</returns>
    Task<Result<IReadOnlyDictionary<string, OrgCard>>> FoundAsync(CountyOutline outline, CancellationToken cancellationToken);
}
