using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Development;

namespace Assistance.Members.Domain;

/// <summary>Where somebody stands on the way into the party.</summary>
internal enum DevelopmentStage
{
    /// <summary>入党申请人</summary>
    Applicant,

    /// <summary>入党积极分子</summary>
    Activist,

    /// <summary>发展对象</summary>
    Target,

    /// <summary>预备党员: from here the membership's own rules take over.</summary>
    Probationary,

    /// <summary>The way was given up.</summary>
    Ended,
}

/// <summary>Level of the post that somebody holds with their employer.</summary>
internal enum PostLevel
{
    /// <summary>高层管理人员</summary>
    Senior,

    /// <summary>中层管理人员</summary>
    Middle,

    /// <summary>一线员工</summary>
    FrontLine,
}

/// <summary>Where somebody works, and where they come from: for the tenure, the ratios and the letters.</summary>
/// <param name="EmployedOn">First day with the present employer.</param>
/// <param name="Home">The village or neighbourhood committee of their home.</param>
internal sealed record WorkFacts(PostLevel? PostLevel = null, string? Employer = null, DateOnly? EmployedOn = null, string? Home = null);

/// <summary>A step that was taken, with what proves it. Taken again, the later counts.</summary>
internal sealed class TakenStep
{
    public const int LongestEvidence = 400;

    public required Guid Id { get; init; }

    /// <summary>As in the pack.</summary>
    public required string Code { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Of a notice: the last day on which it stands.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>False where the review or the notice went against them.</summary>
    public required bool Passed { get; init; }

    public required string Evidence { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What stands between somebody and the next stage.</summary>
/// <param name="Code">A step of the pack, or <c>tenure</c>, <c>activistMonths</c>.</param>
internal sealed record MissingStep(string Code, string Chinese, string English);

/// <summary>Somebody's way into the party, judged to its end by the pack under which they applied.</summary>
internal sealed class Candidate : Aggregate, IScoped
{
    public const int LongestName = 100;
    public const int LongestReason = 400;

    /// <summary>Stands beside the pack's own steps.</summary>
    private const string ExceptionCode = "tenureException";
    private readonly List<TakenStep> _steps = [];

    private Candidate()
    {
    }

    public CandidateId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public Guid PackId { get; private set; }

    public DevelopmentStage Stage { get; private set; }

    public DateOnly AppliedOn { get; private set; }

    public DateOnly? ActivistOn { get; private set; }

    public DateOnly? TargetOn { get; private set; }

    /// <summary>接收为预备党员</summary>
    public DateOnly? AdmittedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public PostLevel? PostLevel { get; private set; }

    public string? Employer { get; private set; }

    public DateOnly? EmployedOn { get; private set; }

    public string? Home { get; private set; }

    /// <summary>The person while the way is open: unique, so that nobody is on it twice.</summary>
    public Guid? OpenKey { get; private set; }

    public IReadOnlyList<TakenStep> Steps => _steps;

    /// <summary>First day of the stage that they stand at.</summary>
    public DateOnly Since => EndedOn ?? AdmittedOn ?? TargetOn ?? ActivistOn ?? AppliedOn;

    public DevelopmentStage? Next => Stage < DevelopmentStage.Probationary ? Stage + 1 : null;

    /// <summary>The branch makes activists, the committee above it the others.</summary>
    public StepTaker AdvancedBy => Next is DevelopmentStage.Target or DevelopmentStage.Probationary ? StepTaker.Committee : StepTaker.Branch;

    /// <summary>The years are asked for in principle (rule F1: 原则上): the committee lets somebody begin before they are full, and says why. Null where it did not, or took it back.</summary>
    public TakenStep? TenureException => Taken(ExceptionCode) is { Passed: true } granted ? granted : null;

    public static Candidate Apply(CandidateId id, Person person, Guid packId, DateOnly on, WorkFacts work)
    {
        var candidate = new Candidate { Id = id, PersonId = person.Id, OrgId = person.OrgId, OrgPath = person.OrgPath, PackId = packId, AppliedOn = on, OpenKey = person.Id.Value };
        candidate.WorksAs(work);
        return candidate;
    }

    public void WorksAs(WorkFacts work) => (PostLevel, Employer, EmployedOn, Home) = (work.PostLevel, work.Employer, work.EmployedOn, work.Home);

    public void MovesTo(OrgId organisation, OrgPath path) => (OrgId, OrgPath) = (organisation, path);

    public TakenStep? Taken(string code) => _steps.Where(step => step.Code == code).MaxBy(step => (step.At, step.On));

    /// <summary>Notices and reviews belong to the gate ahead, letters follow the admission (rule F3).</summary>
    public bool IsNow(PathStep step) => step.Kind == PathStepKind.Letter ? Stage == DevelopmentStage.Probationary : Next is { } next && step.Before == next;

    public Refusal? Refuse(PathStep step, DateOnly on, DateOnly today) =>
        IsNow(step) ? MembersRefusals.DayOutOfBounds(on, Since, today) : DevelopmentRefusals.StepNotNow(Stage);

    public Result<Done> Take(PathStep step, TakenStep taken, DateOnly today)
    {
        if (Refuse(step, taken.On, today) is { } wrong)
            return wrong;
        _steps.Add(taken);
        return Done.Value;
    }

    /// <summary>Whether there are years to be excepted from; what is not recorded has to be recorded all the same.</summary>
    public bool MayBeExcepted(DevelopmentPolicy policy) => Next == DevelopmentStage.Activist && policy.Tenure is not null && PostLevel is not null && EmployedOn is not null;

    /// <param name="granted">False takes it back.</param>
    public Result<Done> Except(DevelopmentPolicy policy, DateOnly on, string reason, (Guid Id, string ByName, DateTime At) act, DateOnly today, bool granted = true)
    {
        if (!MayBeExcepted(policy))
            return DevelopmentRefusals.NoTenureToExcept;
        if (MembersRefusals.DayOutOfBounds(on, AppliedOn, today) is { } wrong)
            return wrong;
        _steps.Add(new TakenStep { Id = act.Id, Code = ExceptionCode, On = on, Until = null, Passed = granted, Evidence = reason.Trim(), ByName = act.ByName, At = act.At });
        return Done.Value;
    }

    public IReadOnlyList<MissingStep> Missing(DevelopmentPolicy policy, DateOnly on) => Next is { } next ? [.. Tenure(policy, next, on), .. Training(policy, next, on), .. Untaken(policy, next, on)] : [];

    /// <summary>Refused with all that is missing at once.</summary>
    public Result<Done> Advance(DevelopmentPolicy policy, DateOnly on, DateOnly today)
    {
        if (Next is not { } next)
            return DevelopmentRefusals.NoFurther(Stage);
        if (MembersRefusals.DayOutOfBounds(on, Since, today) is { } wrong)
            return wrong;
        if (Missing(policy, on) is { Count: > 0 } missing)
            return DevelopmentRefusals.GateShut(missing);
        Stage = next;
        if (next == DevelopmentStage.Activist)
            ActivistOn = on;
        else if (next == DevelopmentStage.Target)
            TargetOn = on;
        else
            (AdmittedOn, OpenKey) = (on, null);
        return Done.Value;
    }

    public Result<Done> End(DateOnly on, string reason)
    {
        if (Next is null)
            return DevelopmentRefusals.NoFurther(Stage);
        (Stage, EndedOn, EndReason, OpenKey) = (DevelopmentStage.Ended, on, reason, null);
        return Done.Value;
    }

    // rule F1
    private IEnumerable<MissingStep> Tenure(DevelopmentPolicy policy, DevelopmentStage next, DateOnly on)
    {
        if (next != DevelopmentStage.Activist || policy.Tenure is not { } tenure)
            yield break;
        if (PostLevel is not { } level || EmployedOn is not { } since)
        {
            yield return new MissingStep("tenure", "没有登记岗位层次和进入现单位的日期，无法核对年限", "The level of the post and the first day with the employer are not recorded");
            yield break;
        }

        if (TenureException?.On <= on)
            yield break;
        if (tenure.Of(level) is var years && since.AddYears(years) > on)
            yield return new MissingStep("tenure", $"进入现单位须满{years}年，到{since.AddYears(years):yyyy-MM-dd}才满", $"{years} completed years with the employer are needed, which is on {since.AddYears(years):yyyy-MM-dd}");
    }

    private IEnumerable<MissingStep> Training(DevelopmentPolicy policy, DevelopmentStage next, DateOnly on)
    {
        if (next == DevelopmentStage.Target && ActivistOn is { } since && since.AddMonths(policy.ActivistMonths) > on)
            yield return new MissingStep("activistMonths", $"作为积极分子的培养教育须满{policy.ActivistMonths}个月，到{since.AddMonths(policy.ActivistMonths):yyyy-MM-dd}才满", $"{policy.ActivistMonths} months as an activist are needed, which is on {since.AddMonths(policy.ActivistMonths):yyyy-MM-dd}");
    }

    private IEnumerable<MissingStep> Untaken(DevelopmentPolicy policy, DevelopmentStage next, DateOnly on)
    {
        foreach (var step in policy.Steps.Where(step => step.Before == next))
        {
            if (Taken(step.Code) is not { } taken || taken.On > on)
                yield return new MissingStep(step.Code, $"{step.Chinese}：尚未办理", $"{step.English}: not done");
            else if (!taken.Passed)
                yield return new MissingStep(step.Code, $"{step.Chinese}：未通过", $"{step.English}: not passed");
            else if (taken.Until >= on)
                yield return new MissingStep(step.Code, $"{step.Chinese}：公示到{taken.Until:yyyy-MM-dd}，尚未期满", $"{step.English}: stands until {taken.Until:yyyy-MM-dd}");
        }
    }
}
