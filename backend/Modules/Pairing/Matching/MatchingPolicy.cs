using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Pairing.Matching;

/// <summary>How helpers are found for people: the pack's section <c>matching</c> (rules H2, H4).</summary>
/// <param name="HelpersPerPerson">How many each person in the ledger is to have.</param>
/// <param name="FarthestSteps">How far a helper may be: 0 the same village, 1 the same township, 2 the same county, 3 anywhere.</param>
/// <param name="SharedLanguage">Ethnic groups whose people get a helper who speaks their language: one of the same group.</param>
/// <param name="OwnUnit">Whether somebody may help people of their own organisation and of those below it.</param>
/// <param name="Costs">What speaks against a pair weighs so much.</param>
/// <param name="Answers">What meets a wish.</param>
internal sealed record MatchingPolicy(
    int HelpersPerPerson, int FarthestSteps, IReadOnlyList<string> SharedLanguage, bool OwnUnit, MatchingCosts Costs, IReadOnlyList<WishAnswer> Answers)
{
    public const string SectionName = "matching";
    public const int Anywhere = 3;
}

/// <summary>Whole numbers; 0 leaves the matter out of account.</summary>
/// <param name="Skill">The helper has no skill that meets a wish of the person's.</param>
/// <param name="Department">The helper's organ works on nothing that meets one.</param>
/// <param name="Distance">Each step of distance.</param>
/// <param name="Continuity">Somebody else has helped the person within the past two years.</param>
/// <param name="Link">The helper's branch does not look after the person's village, and another does.</param>
/// <param name="Load">Each person whom the helper has already.</param>
internal sealed record MatchingCosts(int Skill, int Department, int Distance, int Continuity, int Link, int Load)
{
    public const int Largest = 1000;

    public IEnumerable<(string Name, int Cost)> All =>
        [("skill", Skill), ("department", Department), ("distance", Distance), ("continuity", Continuity), ("link", Link), ("load", Load)];
}

/// <param name="Wish">Of the code list of wishes.</param>
/// <param name="Skills">Of the code list of skills: any of them meets the wish.</param>
/// <param name="Functions">Of organs, as agriculture: so does any of these.</param>
internal sealed record WishAnswer(string Wish, IReadOnlyList<string> Skills, IReadOnlyList<string> Functions);

internal sealed class MatchingSection() : PolicySection<MatchingPolicy>(MatchingPolicy.SectionName)
{
    private const int MostHelpers = 5;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(MatchingPolicy section)
    {
        if (section.HelpersPerPerson is < 1 or > MostHelpers)
            yield return new PolicyError("helpersPerPerson", "每名帮扶对象安排 1 至 5 名帮扶人。", "Each person gets 1 to 5 helpers.");
        if (section.FarthestSteps is < 0 or > MatchingPolicy.Anywhere)
            yield return new PolicyError("farthestSteps", "应为 0（同村）至 3（不限）。", "0 (the same village) to 3 (anywhere).");
        for (var i = 0; i < section.SharedLanguage.Count; i++)
        {
            if (StandardCodes.Ethnicity.Find(section.SharedLanguage[i]) is null)
                yield return new PolicyError($"sharedLanguage.{i}", "不是民族代码。", "No code of an ethnic group.");
        }

        foreach (var (name, cost) in section.Costs.All)
        {
            if (cost is < 0 or > MatchingCosts.Largest)
                yield return new PolicyError($"costs.{name}", "权重应为 0 至 1000。", "A weight is 0 to 1,000.");
        }

        if (section.Answers.DistinctBy(answer => answer.Wish).Count() < section.Answers.Count)
            yield return new PolicyError("answers", "每项需求只写一次。", "Each wish stands once.");
        for (var i = 0; i < section.Answers.Count; i++)
        {
            var answer = section.Answers[i];
            if (StandardCodes.Wish.Find(answer.Wish) is null)
                yield return new PolicyError($"answers.{i}.wish", "不是帮扶需求代码。", "No code of a wish.");
            for (var k = 0; k < answer.Skills.Count; k++)
            {
                if (StandardCodes.Skill.Find(answer.Skills[k]) is null)
                    yield return new PolicyError($"answers.{i}.skills.{k}", "不是技能特长代码。", "No code of a skill.");
            }
        }
    }
}
