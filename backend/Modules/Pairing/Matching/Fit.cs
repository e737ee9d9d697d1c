using Assistance.Members.Standards;

namespace Assistance.Pairing.Matching;

/// <summary>Why two cannot be paired, whatever it would cost.</summary>
internal enum MatchingBar
{
    /// <summary>They are paired, or proposed, already.</summary>
    Paired,

    /// <summary>They are one person, or of one household.</summary>
    Related,

    /// <summary>The person belongs to the helper's own organisation, or to one below it.</summary>
    OwnUnit,

    Distance,

    Language,
}

/// <summary>How far two are apart, by the statistical codes of where they belong.</summary>
internal enum Nearness
{
    Village,
    Township,
    County,
    Beyond,
}

/// <summary>What speaks for a helper and a person, and how much what speaks against them weighs.</summary>
/// <param name="Skill">Of the helper's, which meets a wish.</param>
/// <param name="SkillFor">That wish.</param>
/// <param name="FunctionFor">The wish that the helper's organ can meet.</param>
/// <param name="Has">Whom the helper has already.</param>
internal sealed record Fit(int Cost, bool HelpedBefore, bool Linked, string? Skill, string? SkillFor, string? FunctionFor, Nearness Nearness, int Has)
{
    /// <returns>Null where nothing forbids them.</returns>
    public static MatchingBar? BarOf(MatchingHelper helper, MatchingPerson person, MatchingPolicy policy)
    {
        var (one, other) = (helper.Facts, person.Facts);
        if (helper.Open.Contains(other.Card.Id.Value))
            return MatchingBar.Paired;
        if (one.Card.Id == other.Card.Id || one.IsRelatedTo(other))
            return MatchingBar.Related;
        if (!policy.OwnUnit && one.Card.OrgPath.Covers(other.Card.OrgPath))
            return MatchingBar.OwnUnit;
        if (other.Ethnicity is { } group && policy.SharedLanguage.Contains(group) && one.Ethnicity != group)
            return MatchingBar.Language;
        return (int)NearnessOf(one.DivisionCode, other.DivisionCode) > policy.FarthestSteps ? MatchingBar.Distance : null;
    }

    public static Fit Of(MatchingHelper helper, MatchingPerson person, MatchingPolicy policy)
    {
        var answers = person.Answers;
        var bySkill = answers.FirstOrDefault(answer => answer.Skills.Any(skill => helper.Facts.Skills.Contains(skill)));
        var byFunction = helper.Facts.Function is { } function ? answers.FirstOrDefault(answer => answer.Functions.Contains(function)) : null;
        var before = person.Before.Contains(helper.Facts.Card.Id);
        var linked = helper.Places.Any(place => place.Covers(person.Facts.Card.OrgPath));
        var nearness = NearnessOf(helper.Facts.DivisionCode, person.Facts.DivisionCode);
        var costs = policy.Costs;
        var cost = (bySkill is null && answers.Any(answer => answer.Skills.Count > 0) ? costs.Skill : 0)
            + (byFunction is null && answers.Any(answer => answer.Functions.Count > 0) ? costs.Department : 0)
            + (costs.Distance * (int)nearness)
            + (!before && person.Before.Count > 0 ? costs.Continuity : 0)
            + (!linked && person.Linked ? costs.Link : 0)
            + (costs.Load * helper.Open.Count);
        return new Fit(cost, before, linked, bySkill?.Skills.First(skill => helper.Facts.Skills.Contains(skill)), bySkill?.Wish, byFunction?.Wish, nearness, helper.Open.Count);
    }

    /// <summary>In one sentence.</summary>
    public BothWords Reason()
    {
        var reasons = new Reasons();
        if (HelpedBefore)
            reasons.Say("此前帮扶过该对象", "helped this person before");
        if (Linked)
            reasons.Say("所在支部联系该村（社区）", "the branch looks after this village");
        if (Named(StandardCodes.Skill, Skill) is { } skill && Named(StandardCodes.Wish, SkillFor) is { } wish)
            reasons.Say($"技能“{skill.Chinese}”对应需求“{wish.Chinese}”", $"skill \"{skill.English}\" meets the wish \"{wish.English}\"");
        if (Named(StandardCodes.Wish, FunctionFor) is { } need)
            reasons.Say($"单位职能对应需求“{need.Chinese}”", $"the organ's function meets the wish \"{need.English}\"");
        reasons.Say(Nearness);
        return (Has == 0 ? reasons.Say("目前没有帮扶对象", "looks after nobody yet") : reasons.Say($"目前有 {Has} 名帮扶对象", $"looks after {Has} already")).Sentence();
    }

    private static StandardCode? Named(CodeList list, string? code) => list.Find(code);

    // Where a place is not known, nothing is said against it: the county is one.
    internal static Nearness NearnessOf(string? one, string? other)
    {
        const int Village = 12;
        const int Township = 9;
        const int County = 6;
        if (one is null || other is null)
            return Nearness.County;
        bool Share(int digits) => one.Length >= digits && other.Length >= digits && string.CompareOrdinal(one, 0, other, 0, digits) == 0;
        return Share(Village) ? Nearness.Village : Share(Township) ? Nearness.Township : Share(County) ? Nearness.County : Nearness.Beyond;
    }
}
