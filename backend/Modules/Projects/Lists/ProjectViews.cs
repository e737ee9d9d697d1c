using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Lists;

/// <summary>A project with all that was done to it, and what the caller may do next.</summary>
/// <param name="Planned">What the sources add up to.</param>
/// <param name="Gap">What of the investment no source is named for; less than nothing where they add up to more.</param>
/// <param name="Acts">What the caller may do now.</param>
/// <param name="Awaited">Whose opinion is awaited.</param>
internal sealed record ProjectView(
    ProjectId Id,
    int Version,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    ProjectState State,
    int Year,
    ProjectPlan Plan,
    Money Planned,
    Money Gap,
    Money Used,
    IReadOnlyList<ProjectMoneyLine> Money,
    ProjectRules Rules,
    ProjectLevel? Awaited,
    IReadOnlyList<ProjectAct> Acts,
    string ProposedByName,
    DateOnly ProposedOn,
    IReadOnlyList<ProjectStepView> Steps,
    IReadOnlyList<ProjectNoteView> Notes,
    IReadOnlyList<ProjectAdvice> Advice,
    IReadOnlyList<ProjectSpendingView> Spendings,
    ProjectTender? Tender,
    ProjectAcceptance? Acceptance,
    ProjectAudit? Audit,
    DateOnly? EndedOn,
    string? EndReason,
    IReadOnlyList<DemonstrationBaseView> Bases,
    IReadOnlyList<LedAlongView> Led,
    bool MayNameBase,
    bool MayWithdrawBase,
    bool MayRecordLed) : IVersionedView;

/// <summary>A time for which a project is or was a demonstration base (rule H9).</summary>
/// <param name="WithdrawnOn">Null while it is one.</param>
internal sealed record DemonstrationBaseView(DateOnly NamedOn, string Reason, string NamedBy, DateOnly? WithdrawnOn, string? WithdrawnWhy);

/// <summary>Whom a project leads along at the end of a half-year (rule H9).</summary>
/// <param name="Half">1 or 2.</param>
internal sealed record LedAlongView(int Year, int Half, int Members, int Others, string ByName);

/// <summary>A source: what was planned of it, and what went into the project (rule H3).</summary>
/// <param name="Left">Less than nothing where more was used than planned.</param>
internal sealed record ProjectMoneyLine(ProjectSource Source, Money Planned, Money Used, Money Left, string? Note);

/// <summary>What the pack says to this project.</summary>
/// <param name="TenderLimit">From which its investor has to tender; null where the pack sets none.</param>
/// <param name="Advisers">Departments of the advisory group.</param>
internal sealed record ProjectRules(string Pack, Money? TenderLimit, bool MustTender, int? MaximumPerVillage, IReadOnlyList<string> Advisers);

internal sealed record ProjectStepView(int Number, ProjectAct Act, ProjectLevel? Level, DateOnly On, string ByName, string? Text);

internal sealed record ProjectNoteView(int Number, ProjectPhase Phase, DateOnly On, string Text, string? Department, string? Adviser, string ByName);

/// <summary>How often a department has advised in each part of the work (rule H5).</summary>
internal sealed record ProjectAdvice(string Department, int BeforeProduction, int DuringProduction, int AfterProduction);

internal sealed record ProjectSpendingView(int Number, ProjectSource Source, Money Amount, DateOnly On, string Text, string ByName, string? StruckWhy, string? StruckBy);

/// <summary>A project in a list.</summary>
internal sealed record ProjectRow(
    ProjectId Id,
    string Name,
    OrgId PlaceId,
    string PlaceName,
    string? TownshipName,
    ProjectState State,
    int Year,
    ProjectType Type,
    string Industry,
    Money Investment,
    Money Planned,
    Money Used,
    int NeedyMembers,
    int OtherPeople,
    DateOnly From,
    DateOnly Until,
    string Responsible,
    string? Liaison);

/// <summary>Which projects are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">At or below this organisation.</param>
/// <param name="Text">In the name.</param>
internal sealed record ProjectFilter(OrgId? OrganisationId = null, ProjectState? State = null, ProjectType? Type = null, int? Year = null, string? Text = null);
