using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>The pack's section <c>projects</c>; the modern default's serves where a pack has none.</summary>
/// <param name="MinimumPerVillage">Projects that each village should have in a year: fewer show as a gap (rule H2).</param>
/// <param name="MaximumPerVillage">More are refused; null where nothing limits them.</param>
/// <param name="Tender">From which investment on there has to be an open tender (rule E5); null where the pack asks for none.</param>
/// <param name="Advisers">Departments of the advisory group (rule H5).</param>
internal sealed record ProjectPolicy(int MinimumPerVillage = 0, int? MaximumPerVillage = null, TenderLimits? Tender = null, IReadOnlyList<string>? Advisers = null)
{
    public const string Section = "projects";

    /// <summary>From which amount on this investor has to tender; null where none is set.</summary>
    public Money? LimitOf(ProjectInvestor investor) => investor == ProjectInvestor.Township ? Tender?.Township : Tender?.Village;
}

/// <param name="Township">A single investment of the township of so much or more.</param>
/// <param name="Village">The same of a village.</param>
internal sealed record TenderLimits(Money? Township, Money? Village);

internal sealed class ProjectPolicySection() : PolicySection<ProjectPolicy>(ProjectPolicy.Section)
{
    private const int MostPerVillage = 20;
    private const int MostAdvisers = 12;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(ProjectPolicy section)
    {
        if (section.MinimumPerVillage is < 0 or > MostPerVillage)
            yield return new PolicyError("minimumPerVillage", "每村项目下限应为 0 至 20。", "A village's least is 0 to 20.");
        if (section.MaximumPerVillage is { } most && (most < Math.Max(1, section.MinimumPerVillage) || most > MostPerVillage))
            yield return new PolicyError("maximumPerVillage", "每村项目上限应不小于下限和 1，且不超过 20。", "A village's most is at least 1 and its least, and at most 20.");
        if (section.Tender is { } tender && (tender.Township?.Fen <= 0 || tender.Village?.Fen <= 0))
            yield return new PolicyError("tender", "招标限额应大于零；不要求招标的请留空。", "A limit is more than nothing; leave out what needs no tender.");
        if (section.Advisers is { } advisers && (advisers.Count > MostAdvisers || advisers.Any(name => name.Length is 0 or > Limits.Word) || advisers.Distinct(StringComparer.Ordinal).Count() < advisers.Count))
            yield return new PolicyError("advisers", "顾问部门不超过 12 个，每个 1 至 100 字，且不重复。", "At most 12 departments, each named once in 1 to 100 characters.");
    }
}
