namespace Assistance.Members.Standards;

/// <summary>A province (two digits), a city (four) or a county (six) of the statistical codes that stand on GB/T 2260.</summary>
/// <param name="Code">The digits of its own level.</param>
/// <param name="Name">The official name; <c>市辖区</c> and the like where a level is only formal.</param>
/// <param name="FullName">With what it belongs to: <c>江西省上饶市余干县</c>.</param>
/// <param name="Year">The year of the codes: a later year may know it no more.</param>
internal sealed record Division(string Code, string Name, string FullName, int Year);

/// <summary>A county with everything in it.</summary>
internal sealed record CountyDivision(Division Division, IReadOnlyList<Township> Townships);

/// <summary>A township, town or subdistrict; its code has nine digits.</summary>
internal sealed record Township(string Code, string Name, TownshipKind Kind, IReadOnlyList<Village> Villages);

/// <summary>A village or community, named without the word for its committee (<c>大塘村</c>, <c>东街社区</c>); its code has twelve digits.</summary>
internal sealed record Village(string Code, string Name, VillageKind Kind);

internal enum TownshipKind
{
    Subdistrict,
    Town,
    Township,

    /// <summary>A farm, a zone or the like that does a township's work.</summary>
    Other,
}

internal enum VillageKind
{
    /// <summary>A residents' committee.</summary>
    Community,

    /// <summary>A villagers' committee.</summary>
    Village,

    /// <summary>A place that is only counted as one.</summary>
    Other,
}
