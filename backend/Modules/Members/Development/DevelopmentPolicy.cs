using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Development;

/// <summary>The section of a policy pack on how members are developed: what is asked before each stage, and what a year's new members should be like.</summary>
/// <param name="ActivistMonths">Whole months for which somebody is an activist before they become a target of development.</param>
/// <param name="Steps">In the order in which they are taken.</param>
/// <param name="Ratios">Shares of the new members; none where the county sets none.</param>
/// <param name="Tenure">Completed years with the present employer before somebody becomes an activist (rule F1); null where the county asks for none.</param>
internal sealed record DevelopmentPolicy(int ActivistMonths, IReadOnlyList<PathStep> Steps, IReadOnlyList<CohortRatio> Ratios, TenureYears? Tenure = null)
{
    public const string SectionName = "development";

    public PathStep? Find(string code) => Steps.FirstOrDefault(step => step.Code == code);
}

/// <summary>By the level of the post.</summary>
internal sealed record TenureYears(int Senior, int Middle, int FrontLine)
{
    public int Of(PostLevel level) => level switch
    {
        PostLevel.Senior => Senior,
        PostLevel.Middle => Middle,
        _ => FrontLine,
    };
}

/// <summary>Something that is done on somebody's way into the party, with its evidence (rule F3).</summary>
/// <param name="Before">The stage that cannot begin without it; null of a letter, which follows the admission.</param>
/// <param name="Days">For how many days a notice stands, at the least.</param>
/// <param name="To">For whom a letter is.</param>
internal sealed record PathStep(string Code, PathStepKind Kind, StepTaker By, string Chinese, string English, DevelopmentStage? Before = null, int? Days = null, LetterTo? To = null);

internal enum PathStepKind
{
    /// <summary>公示</summary>
    Notice,

    /// <summary>审查、审批</summary>
    Review,

    /// <summary>喜报</summary>
    Letter,
}

/// <summary>Who takes a step.</summary>
internal enum StepTaker
{
    Branch,

    /// <summary>The committee above the branch, or the county's department.</summary>
    Committee,
}

internal enum LetterTo
{
    /// <summary>所在企业</summary>
    Employer,

    /// <summary>家乡村（居）委会</summary>
    Home,
}

/// <summary>A share that the new members of a period should reach (rule F2).</summary>
/// <param name="Target">In basis points.</param>
/// <param name="Leeway">How far below it still meets the target, in basis points: what 左右 allows; nothing where the share is to be so much at the least.</param>
internal sealed record CohortRatio(CohortFact Fact, int Target, int Leeway = 0);

internal enum CohortFact
{
    Women,

    /// <summary>35岁以下, inclusive, on the day of the admission.</summary>
    Young,

    /// <summary>生产工作一线</summary>
    FrontLine,

    /// <summary>高中以上, inclusive</summary>
    Secondary,

    /// <summary>大专以上, inclusive</summary>
    College,
}

internal static class DevelopmentPolicies
{
    /// <summary>The modern default's, where the pack has none of its own.</summary>
    public static DevelopmentPolicy Development(this IPolicies policies, PolicyPack pack) => pack.Document.TryGetProperty(DevelopmentPolicy.SectionName, out _)
        ? pack.Section<DevelopmentPolicy>(DevelopmentPolicy.SectionName)
        : policies.DefaultSection<DevelopmentPolicy>(DevelopmentPolicy.SectionName);
}
