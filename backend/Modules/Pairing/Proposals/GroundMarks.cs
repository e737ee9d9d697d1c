using System.Security.Cryptography;
using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Members.Contracts;
using Assistance.Pairing.Matching;

namespace Assistance.Pairing.Proposals;

/// <summary>Since a proposal was solved, these have changed.</summary>
internal enum StaleReason
{
    /// <summary>The part of the county that it is of is no more.</summary>
    Part,

    Policy,

    /// <summary>Who may help: members of the organs, their skills, households, posts.</summary>
    Helpers,

    /// <summary>Who is to be helped: the ledger, wishes, households.</summary>
    People,

    /// <summary>Pairs, and the villages that branches look after.</summary>
    Pairs,
}

/// <summary>Digests of all that a solution follows from: where one differs, another solution may be the best.</summary>
internal sealed record GroundMarks(string Policy, string Helpers, string People, string Pairs)
{
    public static readonly GroundMarks None = new(string.Empty, string.Empty, string.Empty, string.Empty);

    public static GroundMarks Of(MatchingGround ground) => new(
        Digest([ground.Policy, .. ground.Helpers.Select(helper => helper.Policy.Policy).Distinct()]),
        Digest(ground.Helpers.Select(helper => FactsOf(helper.Facts))),
        Digest(ground.People.Select(person => new { Facts = FactsOf(person.Facts), person.Tier })),
        Digest([
            .. ground.Helpers.Select(helper => new { Open = helper.Open.Order(), Places = helper.Places.Select(place => place.Text).Order(StringComparer.Ordinal) }),
            .. ground.People.Select(person => (object)new { person.Wanted, Before = person.Before.Order(), person.Linked }),
        ]));

    /// <summary>Of branches and places.</summary>
    public static GroundMarks Of(LinkGround ground) => new(
        Digest([ground.Policy, .. ground.Branches.Select(branch => branch.Policy.Policy).Distinct()]),
        Digest(ground.Branches.Select(branch => new { branch.Card.Id, branch.Facts.Function, branch.Facts.DivisionCode })),
        Digest(ground.Places.Select(place => new { place.Place.Card.Id, place.Facts.DivisionCode, Needs = place.Needs.Select(need => new { need.Answer.Wish, need.Weight }) })),
        Digest([
            .. ground.Branches.Select(branch => (object)branch.Open.Order()),
            .. ground.Places.Select(place => new { place.Links, Before = place.Before.Order() }),
        ]));

    public IEnumerable<StaleReason> Against(GroundMarks now)
    {
        if (Policy != now.Policy)
            yield return StaleReason.Policy;
        if (Helpers != now.Helpers)
            yield return StaleReason.Helpers;
        if (People != now.People)
            yield return StaleReason.People;
        if (Pairs != now.Pairs)
            yield return StaleReason.Pairs;
    }

    // What weighs; names, too, for relatives are known by them.
    private static object FactsOf(HelpFacts facts) => new
    {
        facts.Card.Id,
        facts.Card.OrgId,
        Path = facts.Card.OrgPath.Text,
        facts.Card.Name,
        facts.Function,
        facts.DivisionCode,
        facts.Ethnicity,
        facts.Skills,
        facts.Wishes,
        facts.Household,
        facts.Relatives,
    };

    private static string Digest(IEnumerable<object> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(part, part.GetType(), WireJson.Options));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
