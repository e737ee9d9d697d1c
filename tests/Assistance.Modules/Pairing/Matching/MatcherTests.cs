using System.Text.Json;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Matching;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Pairing.Matching;

public sealed class MatcherTests
{
    private static readonly MatchingPolicy Policy = new(
        HelpersPerPerson: 1, FarthestSteps: 2, SharedLanguage: ["02"], OwnUnit: false, new MatchingCosts(Skill: 30, Department: 20, Distance: 10, Continuity: 40, Link: 40, Load: 5),
        [new WishAnswer("technology", ["breeding"], ["agriculture"]), new WishAnswer("legalAid", ["law"], [])]);

    [Fact]
    [Rule("H2")]
    public void Who_can_what_a_person_wishes_comes_first_and_the_sentence_says_so()
    {
        var (breeder, lawyer) = (Helper("安和平", skills: ["breeding"]), Helper("白建国", skills: ["law"]));
        var (farmer, debtor) = (Person("王守田", wishes: ["technology"]), Person("孙大勇", wishes: ["legalAid"]));

        var matched = Match([breeder, lawyer], [farmer, debtor]);

        Assert.Equal([("安和平", "王守田"), ("白建国", "孙大勇")], Names(matched));
        var line = matched.Lines[0];
        // No organ of theirs works on agriculture, and they are as near as the county.
        Assert.Equal(20 + (2 * 10), line.Fit.Cost);
        Assert.Equal("技能“畜禽养殖”对应需求“技术指导”，同县，目前没有帮扶对象。", line.Fit.Reason().Chinese);
        Assert.Equal("Skill \"Livestock and poultry\" meets the wish \"Technical advice\"; in the same county; looks after nobody yet.", line.Fit.Reason().English);
        var other = Assert.Single(line.Others);
        // Both change places: thirty more for each.
        Assert.Equal(("白建国", 60L), (other.Helper.Facts.Card.Name, other.Extra.Cost));
    }

    [Fact]
    [Rule("H4")]
    public void An_organ_whose_function_meets_the_need_its_branch_s_village_and_who_helped_before_all_count()
    {
        var farm = Helper("安和平", function: "agriculture");
        var known = Helper("白建国", places: [Given.Village]);
        var person = Person("王守田", wishes: ["technology"], before: [known], linked: true);

        Assert.Equal((30 + 20 + 40 + 40, 30 + 20 + 20), (Fit.Of(farm, person, Policy).Cost, Fit.Of(known, person, Policy).Cost));
        Assert.Equal([("白建国", "王守田")], Names(Match([farm, known], [person])));
        Assert.Equal("此前帮扶过该对象，所在支部联系该村（社区），同县，目前没有帮扶对象。", Fit.Of(known, person, Policy).Reason().Chinese);
        Assert.Equal("单位职能对应需求“技术指导”，同县，目前没有帮扶对象。", Fit.Of(farm, person, Policy).Reason().Chinese);
    }

    [Fact]
    public void Relatives_the_own_unit_another_language_and_who_is_too_far_are_never_paired()
    {
        var household = Given.Id<HouseholdId>();
        var helper = Helper("安和平", household: household);
        var listed = Helper("白建国", relatives: ["王守田"]);
        var own = Helper("蔡文秀", path: Given.Village.Parent);
        var far = Helper("邓立", code: "999902");
        var person = Person("王守田", household: household);
        var mongol = Person("巴图", ethnicity: "02");

        Assert.Equal(MatchingBar.Related, Fit.BarOf(helper, person, Policy));
        Assert.Equal(MatchingBar.Related, Fit.BarOf(listed, person, Policy));
        Assert.Equal(MatchingBar.OwnUnit, Fit.BarOf(own, person, Policy));
        Assert.Null(Fit.BarOf(own, person, Policy with { OwnUnit = true }));
        Assert.Equal(MatchingBar.Distance, Fit.BarOf(far, person, Policy));
        Assert.Null(Fit.BarOf(far, person, Policy with { FarthestSteps = MatchingPolicy.Anywhere }));
        Assert.Equal(MatchingBar.Language, Fit.BarOf(helper, mongol, Policy));
        Assert.Null(Fit.BarOf(Helper("乌兰", ethnicity: "02"), mongol, Policy));
        Assert.Equal(MatchingBar.Paired, Fit.BarOf(Helper("冯远", open: [mongol]), mongol, Policy));

        var matched = Match([helper, listed, own, far], [person, mongol]);
        Assert.DoesNotContain(Names(matched), pair => pair.Person == "王守田");
        Assert.Equal(["王守田", "巴图"], matched.Without.Select(one => one.Person.Facts.Card.Name));
    }

    [Fact]
    [Rule("D6")]
    public void Nobody_gets_more_people_than_the_pack_allows_those_whom_they_have_included_and_whoever_has_none_gets_one_first()
    {
        var busy = Helper("安和平", open: [Person("甲"), Person("乙")]);
        var free = Helper("白建国");
        MatchingPerson[] people = [.. new[] { "子", "丑", "寅", "卯", "辰" }.Select(name => Person(name))];

        var matched = Match([busy, free], people);

        // The pack's maximum is three.
        Assert.Equal((1, 3), (matched.Lines.Count(line => line.Helper == busy), matched.Lines.Count(line => line.Helper == free)));
        Assert.Single(matched.Without);
        Assert.Equal([("白建国", "子")], Names(Match([busy, free], [people[0]])));
    }

    [Fact]
    public void What_is_locked_stays_and_what_is_excluded_goes_and_the_rest_is_placed_anew()
    {
        var (breeder, other) = (Helper("安和平", skills: ["breeding"]), Helper("白建国"));
        var (farmer, second) = (Person("王守田", wishes: ["technology"]), Person("孙大勇"));

        var locked = Match([breeder, other], [farmer, second], locked: [(other, farmer)]);
        Assert.Equal([("白建国", "王守田"), ("安和平", "孙大勇")], Names(locked));
        Assert.Equal([true, false], locked.Lines.Select(line => line.Locked));
        Assert.Empty(locked.Lines[0].Others);
        var excluded = Match([breeder, other], [farmer, second], excluded: [(breeder, farmer)]);
        Assert.Equal([("白建国", "王守田"), ("安和平", "孙大勇")], Names(excluded));
        Assert.Empty(excluded.Lines[0].Others);
    }

    [Fact]
    public void A_lock_that_cannot_be_names_its_row_and_says_why()
    {
        var (full, third, fourth) = (Helper("安和平", open: [Person("甲"), Person("乙"), Person("丙")]), Helper("白建国"), Helper("邓立"));
        var person = Person("王守田");
        var relative = Helper("蔡文秀", relatives: ["王守田"]);

        Assert.Equal("pairing.helper_at_capacity", Refused([full], [person], [(full, person)]));
        Assert.Equal("pairing.related", Refused([relative], [person], [(relative, person)]));
        Assert.Equal("pairing.not_in_matching", Refused([third], [person], [(full, person)]));
        Assert.Equal("pairing.enough_helpers", Refused([third, fourth], [person], [(third, person), (fourth, person)]));
        Assert.Equal(
            "pairing.locked_and_excluded",
            Matcher.Match(new MatchingGround(Policy, [third], [person]), new MatchingWishes([Pair(third, person)], [Pair(third, person)]), CancellationToken.None).Refusal?.Code);
    }

    [Theory]
    [InlineData("""{"helpersPerPerson":1,"farthestSteps":2,"sharedLanguage":["02"],"ownUnit":false,"costs":{"skill":30,"department":20,"distance":10,"continuity":40,"link":40,"load":5},"answers":[{"wish":"sales","skills":["commerce"],"functions":["commerce"]}]}""", 0)]
    [InlineData("""{"helpersPerPerson":0,"farthestSteps":4,"sharedLanguage":["?"],"ownUnit":false,"costs":{"skill":-1,"department":20,"distance":10,"continuity":40,"link":40,"load":1001},"answers":[{"wish":"gold","skills":["alchemy"],"functions":[]}]}""", 7)]
    [InlineData("""{"helpersPerPerson":1,"farthestSteps":2,"sharedLanguage":[],"ownUnit":false,"costs":{"skill":0,"department":0,"distance":0,"continuity":0,"link":0,"load":0},"answers":[{"wish":"sales","skills":[],"functions":[]},{"wish":"sales","skills":[],"functions":[]}]}""", 1)]
    public void A_pack_s_section_is_checked_before_it_comes_into_force(string json, int errors) =>
        Assert.Equal(errors, new MatchingSection().Check(JsonDocument.Parse(json).RootElement).Count());

    private static ProposedMatching Match(
        MatchingHelper[] helpers, MatchingPerson[] people, (MatchingHelper Helper, MatchingPerson Person)[]? locked = null, (MatchingHelper Helper, MatchingPerson Person)[]? excluded = null) =>
        Matcher.Match(
            new MatchingGround(Policy, helpers, people),
            new MatchingWishes([.. (locked ?? []).Select(one => Pair(one.Helper, one.Person))], [.. (excluded ?? []).Select(one => Pair(one.Helper, one.Person))]),
            CancellationToken.None).Value;

    private static string? Refused(MatchingHelper[] helpers, MatchingPerson[] people, (MatchingHelper Helper, MatchingPerson Person)[] locked)
    {
        var refusal = Matcher.Match(new MatchingGround(Policy, helpers, people), new MatchingWishes([.. locked.Select(one => Pair(one.Helper, one.Person))], []), CancellationToken.None).Refusal;
        Assert.Equal($"locked[{locked.Length - 1}]", refusal?.Errors.Keys.Single());
        return refusal?.Code;
    }

    private static IEnumerable<(string Helper, string Person)> Names(ProposedMatching matched) => matched.Lines.Select(line => (line.Helper.Facts.Card.Name, line.Person.Facts.Card.Name));

    private static HelperAndPerson Pair(MatchingHelper helper, MatchingPerson person) => new(helper.Facts.Card.Id, person.Facts.Card.Id);

    private static MatchingHelper Helper(
        string name, string[]? skills = null, string? function = null, OrgPath[]? places = null, OrgPath? path = null, string code = "999901", HouseholdId? household = null,
        string[]? relatives = null, string? ethnicity = null, MatchingPerson[]? open = null) =>
        new(
            Facts(name, path ?? Given.Organ, code, function, skills, null, household, relatives, ethnicity),
            (open ?? []).Select(person => person.Facts.Card.Id.Value).ToHashSet(),
            new PolicyInForce(new PairingPolicy(1, 3, 1, 3, 3, 30), "示例政策"),
            places ?? []);

    private static MatchingPerson Person(
        string name, string[]? wishes = null, MatchingHelper[]? before = null, bool linked = false, HouseholdId? household = null, string? ethnicity = null) =>
        new(
            Facts(name, Given.Village, "999901200201", null, null, wishes, household, null, ethnicity),
            NeedTier.Severe,
            1,
            (before ?? []).Select(helper => helper.Facts.Card.Id).ToHashSet(),
            linked,
            [.. Policy.Answers.Where(answer => wishes?.Contains(answer.Wish) == true)]);

    private static HelpFacts Facts(
        string name, OrgPath path, string code, string? function, string[]? skills, string[]? wishes, HouseholdId? household, string[]? relatives, string? ethnicity) =>
        new(
            new PersonCard(Given.Id<PersonId>(), name, null, null, PartyStatus.FullMember, PersonState.Active, Given.Id<OrgId>(), path, "某支部", null, null),
            function,
            code,
            ethnicity,
            skills ?? [],
            wishes ?? [],
            household,
            relatives ?? []);
}
