using Assistance.Kernel.Refusals;

namespace Assistance.Access.Contracts;

/// <summary>Makes the county that this installation serves, once; the module that keeps organisations and policy packs implements it.</summary>
public interface ICountySetUp
{
    /// <summary>Counties whose name or code holds the text, of the whole country.</summary>
    Task<IReadOnlyList<CountyChoice>> FindCountiesAsync(string text, int take, CancellationToken cancellationToken);

    /// <summary>The county's townships, which come with it; empty for an unknown code.</summary>
    Task<IReadOnlyList<TownshipChoice>> TownshipsAsync(string divisionCode, CancellationToken cancellationToken);

    Task<IReadOnlyList<PolicyPackChoice>> PolicyPacksAsync(CancellationToken cancellationToken);

    /// <summary>Makes the county's organisations and puts the policy pack into force; within the current command.</summary>
    Task<Result<CountyPlaces>> CreateAsync(string divisionCode, string policyPack, DateOnly from, CancellationToken cancellationToken);
}

/// <param name="FullName">With province and city.</param>
public sealed record CountyChoice(string DivisionCode, string Name, string FullName);

/// <param name="Villages">Villages and communities of the township.</param>
public sealed record TownshipChoice(string DivisionCode, string Name, IReadOnlyList<VillageChoice> Villages);

public sealed record VillageChoice(string DivisionCode, string Name);

/// <param name="Key">As <c>urad</c>.</param>
/// <param name="Basis">The document that it stands on.</param>
public sealed record PolicyPackChoice(string Key, string Name, string EnglishName, string Basis);

/// <summary>What was made: where the first accounts can hold their posts.</summary>
/// <param name="County">The county's organisation department.</param>
/// <param name="ByDivisionCode">By a township's code its committee, by a village's or community's code its branch.</param>
public sealed record CountyPlaces(OrganisationPlace County, IReadOnlyDictionary<string, OrganisationPlace> ByDivisionCode);
