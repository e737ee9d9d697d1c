using Assistance.Kernel.Values;

namespace Assistance.Projects.Domain;

/// <summary>What is applied for, as Form 12 asks it.</summary>
/// <param name="Industry">产业</param>
/// <param name="Content">建设内容</param>
/// <param name="Scale">规模</param>
/// <param name="Investment">总投资: of one decision, which the tender limit is held against.</param>
/// <param name="Investor">Whose investment it is.</param>
/// <param name="Funding">Each source once. They need not add up to the investment: what is missing is shown and not spread over them.</param>
/// <param name="NeedyMembers">Members in hardship who are to be led along.</param>
/// <param name="OtherPeople">Others who are to be led along (rule H8).</param>
/// <param name="ExpectedRise">Of a household's income in a year.</param>
/// <param name="From">The year of its first day is the one that the village's cap counts.</param>
/// <param name="Responsible">负责人</param>
/// <param name="Skills">Codes of skills that the work needs; who has one is suggested (rule H2).</param>
/// <param name="Wishes">Codes of wishes that it meets.</param>
/// <param name="Liaison">督查联络员</param>
internal sealed record ProjectPlan(
    string Name,
    ProjectType Type,
    string Industry,
    string Content,
    string Scale,
    Money Investment,
    ProjectInvestor Investor,
    IReadOnlyList<PlannedMoney> Funding,
    int NeedyMembers,
    int OtherPeople,
    Money ExpectedRise,
    DateOnly From,
    DateOnly Until,
    string Responsible,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Wishes,
    string? Liaison = null);

/// <param name="Note">Who gives it, for what; for party dues what they pay, which is no business.</param>
internal sealed record PlannedMoney(ProjectSource Source, Money Amount, string? Note = null);
