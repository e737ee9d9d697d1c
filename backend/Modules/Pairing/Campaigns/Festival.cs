using Assistance.Kernel.Calendar;

namespace Assistance.Pairing.Campaigns;

/// <summary>Days around which people are visited.</summary>
internal enum Festival
{
    /// <summary>元旦</summary>
    NewYear,

    /// <summary>春节</summary>
    SpringFestival,

    /// <summary>端午</summary>
    DragonBoat,

    /// <summary>七一</summary>
    PartyFounding,

    /// <summary>中秋</summary>
    MidAutumn,

    /// <summary>国庆</summary>
    NationalDay,

    /// <summary>重阳、老年节</summary>
    DoubleNinth,
}

internal static class Festivals
{
    private const int July = 7;
    private const int October = 10;

    public static DateOnly In(this Festival festival, int year) => festival switch
    {
        Festival.NewYear => new DateOnly(year, 1, 1),
        Festival.SpringFestival => LunarFestivals.SpringFestival(year),
        Festival.DragonBoat => LunarFestivals.DragonBoat(year),
        Festival.PartyFounding => new DateOnly(year, July, 1),
        Festival.MidAutumn => LunarFestivals.MidAutumn(year),
        Festival.NationalDay => new DateOnly(year, October, 1),
        Festival.DoubleNinth => LunarFestivals.DoubleNinth(year),
        _ => throw new ArgumentOutOfRangeException(nameof(festival)),
    };
}
