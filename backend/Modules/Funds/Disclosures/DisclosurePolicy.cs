using Assistance.Members.Contracts;

namespace Assistance.Funds.Disclosures;

/// <summary>What may stand in a statement for the public.</summary>
internal enum DisclosedField
{
    /// <summary>资金来源</summary>
    Sources,

    /// <summary>资金使用</summary>
    Uses,

    /// <summary>受助人数</summary>
    People,

    /// <summary>Who was helped: the name masked, the branch, the use, the amount.</summary>
    Recipients,
}

/// <summary>What a fund's statement tells the public: the pack's section <c>disclosure</c> (rule D9).</summary>
internal sealed record DisclosurePolicy(IReadOnlyList<DisclosedField> Fields)
{
    public const string SectionName = "disclosure";

    public bool Tells(DisclosedField field) => Fields.Contains(field);
}

internal sealed class DisclosureSection() : PolicySection<DisclosurePolicy>(DisclosurePolicy.SectionName)
{
    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(DisclosurePolicy section)
    {
        if (section.Fields.Distinct().Count() != section.Fields.Count)
            yield return new PolicyError("fields", "每项只列一次。", "Each once.");
        if (!section.Tells(DisclosedField.Sources) || !section.Tells(DisclosedField.Uses))
            yield return new PolicyError("fields", "至少公开资金来源（sources）和资金使用（uses）。", "At least sources and uses are told.");
    }
}
