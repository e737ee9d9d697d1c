using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Members.Contracts;
using Assistance.Members.Policies;
using Assistance.Recognition.Policy;

namespace Assistance.Modules.Tests.Recognition;

public sealed class PackTests
{
    private static readonly IPolicySection[] Sections = [new EligibilitySection(), new TiersSection(), new ProcedureSection()];

    public static TheoryData<string> Keys => [.. ShippedPacks.Keys];

    [Fact]
    public void The_modern_default_is_offered_first() => Assert.Equal("modern", ShippedPacks.Keys.First());

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_shipped_pack_fits_every_section_of_recognition(string key)
    {
        var pack = JsonSerializer.Deserialize<JsonElement>(ShippedPacks.All[key]);
        Assert.Empty(Sections.SelectMany(section => section.Check(pack.GetProperty(section.Name))));
    }

    [Theory]
    [InlineData("yugan", "CommitteeApproval", "Township", "PublicNotice", "BranchReport")]
    [InlineData("urad", "DepartmentDecision", "County", "WrittenNotice", "PublicNotice")]
    [InlineData("inner-party-care", "DepartmentDecision", "County", "PublicNotice", "DepartmentDecision")]
    public void Packs_differ_in_who_decides_and_where_the_notice_stands(string key, string decides, string by, string earlier, string later)
    {
        var procedure = ProcedureOf(key);
        Assert.Equal(Enum.Parse<StepKind>(decides), procedure.Deadline.Until);
        Assert.Equal(Enum.Parse<StepLevel>(by), procedure.Steps[procedure.PositionOf(procedure.Deadline.Until)].By);
        Assert.True(procedure.PositionOf(Enum.Parse<StepKind>(earlier)) < procedure.PositionOf(Enum.Parse<StepKind>(later)));
    }

    [Theory]
    [InlineData("jiayin")]
    [InlineData("luting")]
    [InlineData("minke-park")]
    public void A_place_whose_document_states_no_rule_follows_the_default_and_says_so(string key)
    {
        var (pack, standard) = (DocumentOf(key), DocumentOf(ShippedPacks.Default));
        Assert.All(Sections, section => Assert.True(JsonElement.DeepEquals(standard.GetProperty(section.Name), pack.GetProperty(section.Name)), section.Name));
        Assert.Contains("没有写明", pack.GetProperty("basis").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guanghan")]
    [InlineData("yuetang")]
    public void A_place_whose_document_states_only_who_is_needy_follows_the_default_in_the_rest(string key)
    {
        var (pack, standard) = (DocumentOf(key), DocumentOf(ShippedPacks.Default));
        Assert.All(Sections.Skip(1), section => Assert.True(JsonElement.DeepEquals(standard.GetProperty(section.Name), pack.GetProperty(section.Name)), section.Name));
        Assert.Contains("原文未写明", pack.GetProperty("basis").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_under_which_cases_were_opened_is_not_rewritten()
    {
        var document = ShippedPacks.All[ShippedPacks.Default];
        var head = PolicyDocument.HeadOf(JsonSerializer.Deserialize<JsonElement>(document));
        var kept = PolicyVersion.Draft(PolicyId.OfDefault(document), head, 1, document, DateTime.UnixEpoch);
        Assert.False(kept.Editable);
        Assert.Equal("policy.default", kept.Rewrite(head with { Name = "…" }, 1, "{}").Refusal?.Code);
    }

    [Fact]
    public void An_income_line_is_by_head_or_of_the_household() => Assert.Equal(
        ["eligibility.incomeLines.0", "eligibility.incomeLines.1", "eligibility.incomeLines.2"],
        new EligibilitySection().Check(JsonSerializer.Deserialize<JsonElement>("""
            {"routes":[{"code":"line","chinese":"收入","english":"Income","belowIncomeLine":true}],"causes":["illness"],"exclusions":[],"incomeLines":[
            {"fromYear":2026,"residence":"rural","perCapita":1,"household":1},{"fromYear":2026,"residence":"rural"},{"fromYear":2026,"residence":"urban","household":0}]}
            """)).Select(error => error.Path));

    [Fact]
    public void A_step_of_an_unknown_kind_is_named_with_its_place()
    {
        var error = Assert.Single(Check("""{"steps":[{"kind":"lottery","by":"branch","days":1}],"deadline":{"days":60,"until":"departmentDecision"},"entitlementMonths":12}"""));
        Assert.StartsWith("recognition", error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_in_which_nobody_decides_is_refused() => Assert.Contains(
        Check("""{"steps":[{"kind":"selfApplication","by":"branch","days":1}],"deadline":{"days":60,"until":"departmentDecision"},"entitlementMonths":12}"""),
        error => error.Path == "recognition.steps");

    [Fact]
    public void Shares_of_time_that_exceed_the_whole_are_refused() => Assert.Contains(
        Check("""{"steps":[{"kind":"selfApplication","by":"branch","days":50},{"kind":"departmentDecision","by":"county","days":11}],"deadline":{"days":60,"until":"departmentDecision"},"entitlementMonths":12}"""),
        error => error.Path == "recognition.deadline.days");

    private static JsonElement DocumentOf(string key) => JsonSerializer.Deserialize<JsonElement>(ShippedPacks.All[key]);

    internal static ProcedurePolicy ProcedureOf(string key) =>
        JsonSerializer.Deserialize<JsonElement>(ShippedPacks.All[key]).GetProperty(ProcedurePolicy.SectionName).Deserialize<ProcedurePolicy>(WireJson.Options)!;

    private static IEnumerable<PolicyError> Check(string section) => new ProcedureSection().Check(JsonSerializer.Deserialize<JsonElement>(section));
}
