using Assistance.Access.Contracts;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Members.Directory;
using Assistance.Members.Standards;

namespace Assistance.Members.Organisations;

/// <summary>What the first set-up asks of the registry: the county of the statistical codes, and one of the shipped packs.</summary>
/// <param name="others">Counties that are in no statistics: the demonstration's.</param>
internal sealed class CountySetUp(ICountyFounding founding, IPolicySetUp policies, IEnumerable<CountyOutline> others) : ICountySetUp
{
    public Task<IReadOnlyList<CountyChoice>> FindCountiesAsync(string text, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CountyChoice>>(
            [
                .. others.Where(other => other.Name.Contains(text, StringComparison.Ordinal) || other.DivisionCode.StartsWith(text, StringComparison.Ordinal))
                    .Select(other => new CountyChoice(other.DivisionCode, other.Name, other.Name))
                    .Concat(Divisions.Current.Search(text, take).Select(county => new CountyChoice(county.Code, county.Name, county.FullName)))
                    .Take(take),
            ]);

    public Task<IReadOnlyList<TownshipChoice>> TownshipsAsync(string divisionCode, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TownshipChoice>>(
            [.. (OutlineOf(divisionCode)?.Townships ?? []).Select(township => new TownshipChoice(
                township.DivisionCode, township.Name, [.. township.Villages.Select(village => new VillageChoice(village.DivisionCode, village.Name))]))]);

    public Task<IReadOnlyList<PolicyPackChoice>> PolicyPacksAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PolicyPackChoice>>([.. policies.Shipped.Select(pack => new PolicyPackChoice(pack.Key, pack.Name, pack.EnglishName, pack.Basis))]);

    public async Task<Result<CountyPlaces>> CreateAsync(string divisionCode, string policyPack, DateOnly from, CancellationToken cancellationToken)
    {
        if (OutlineOf(divisionCode) is not { } outline)
            return MembersRefusals.CountyUnknown;
        var founded = await founding.FoundAsync(outline, cancellationToken);
        if (founded.Refusal is { } refusal)
            return refusal;
        var county = founded.Value[divisionCode];
        if (await policies.PutInForceAsync(policyPack, county.Path, from, cancellationToken) is null)
            return MembersRefusals.PackUnknown;
        return new CountyPlaces(
            OrganisationDirectory.PlaceOf(county), founded.Value.ToDictionary(place => place.Key, place => OrganisationDirectory.PlaceOf(place.Value), StringComparer.Ordinal));
    }

    private CountyOutline? OutlineOf(string divisionCode) =>
        others.FirstOrDefault(other => other.DivisionCode == divisionCode) ?? CountyFounding.OutlineOf(divisionCode);
}
