using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Quotas;

/// <summary>Somebody on a list, with what they are ranked by.</summary>
internal sealed record Ranked(PersonId PersonId, string Name, OrgId CommitteeId, string Place, NeedTier Tier, Money? PerCapita, DateOnly? BirthDate, DateOnly Since);

/// <summary>Somebody's place in the ranking, and why they are within the quota or beyond it.</summary>
/// <param name="Because">
/// The first key by which they stand before the first one beyond the line, or behind the last one within it. Null where all keys are equal
/// (the line divides equals, and people have to decide), and where there is nobody on the other side.
/// </param>
/// <param name="Tied">Equal by every key with somebody on the other side of the line.</param>
internal sealed record RankedPlace(int Number, Ranked Person, bool Within, RankKey? Because, bool Tied);

/// <summary>Puts people in the pack's order and draws the line of the quota (rule B2).</summary>
internal static class Ranking
{
    public static IReadOnlyList<RankedPlace> Of(IEnumerable<Ranked> people, int quota, IReadOnlyList<RankKey> order)
    {
        // Equals stand by name, so that the same list is read the same way every time.
        var sorted = people.Order(Comparer<Ranked>.Create((a, b) => Compare(a, b, order))).ThenBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.PersonId).ToList();
        var (lastWithin, firstBeyond) = (sorted.ElementAtOrDefault(quota - 1), sorted.ElementAtOrDefault(quota));
        return [.. sorted.Select((one, at) =>
        {
            var within = at < quota;
            var other = within ? firstBeyond : lastWithin;
            var because = other is null ? null : Differing(one, other, order);
            return new RankedPlace(at + 1, one, within, because, other is not null && because is null);
        })];
    }

    private static RankKey? Differing(Ranked a, Ranked b, IReadOnlyList<RankKey> order) =>
        order.Select(key => (RankKey?)key).FirstOrDefault(key => Compare(a, b, key!.Value) != 0);

    private static int Compare(Ranked a, Ranked b, IReadOnlyList<RankKey> order) => order.Select(key => Compare(a, b, key)).FirstOrDefault(difference => difference != 0);

    private static int Compare(Ranked a, Ranked b, RankKey key) => key switch
    {
        RankKey.Tier => a.Tier.CompareTo(b.Tier),
        RankKey.Income => (a.PerCapita?.Fen ?? long.MaxValue).CompareTo(b.PerCapita?.Fen ?? long.MaxValue),
        RankKey.Age => (a.BirthDate ?? DateOnly.MaxValue).CompareTo(b.BirthDate ?? DateOnly.MaxValue),
        _ => a.Since.CompareTo(b.Since),
    };
}
