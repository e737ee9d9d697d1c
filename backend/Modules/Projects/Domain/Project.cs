using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>
/// A project of a village, from the draft over the opinions of three levels to building, acceptance and audit (rules H2, E5). Nobody approves what they
/// proposed, and nobody signs twice. What it was judged by is the pack of the day on which it was handed in.
/// </summary>
internal sealed class Project : Aggregate, IScoped
{
    private readonly List<FundingLine> _funding = [];
    private readonly List<ProjectStep> _steps = [];
    private readonly List<ProjectNote> _notes = [];
    private readonly List<ProjectSpending> _spendings = [];
    private readonly List<DemonstrationBase> _bases = [];
    private readonly List<LedAlong> _led = [];

    private Project()
    {
    }

    public ProjectId Id { get; private set; }

    /// <summary>The village or community.</summary>
    public OrgId PlaceId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public ProjectState State { get; private set; }

    /// <summary>Of the first day of its period.</summary>
    public int Year { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public ProjectType Type { get; private set; }

    public string Industry { get; private set; } = string.Empty;

    public string Content { get; private set; } = string.Empty;

    public string Scale { get; private set; } = string.Empty;

    public Money Investment { get; private set; }

    public ProjectInvestor Investor { get; private set; }

    public int NeedyMembers { get; private set; }

    public int OtherPeople { get; private set; }

    public Money ExpectedRise { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public string Responsible { get; private set; } = string.Empty;

    public string? Liaison { get; private set; }

    public IReadOnlyList<string> Skills { get; private set; } = [];

    public IReadOnlyList<string> Wishes { get; private set; } = [];

    public UserId ProposedBy { get; private set; }

    public string ProposedByName { get; private set; } = string.Empty;

    public DateOnly ProposedOn { get; private set; }

    /// <summary>In force when it was handed in; null in a draft.</summary>
    public Guid? PackId { get; private set; }

    /// <summary>One of the places that the village has in the year; two who hand in at once do not both get the last one.</summary>
    public string? CapKey { get; private set; }

    public ProjectTender? Tender { get; private set; }

    public ProjectAcceptance? Acceptance { get; private set; }

    public ProjectAudit? Audit { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public IReadOnlyList<FundingLine> Funding => _funding;

    public IReadOnlyList<ProjectStep> Steps => _steps;

    public IReadOnlyList<ProjectNote> Notes => _notes;

    public IReadOnlyList<ProjectSpending> Spendings => _spendings;

    /// <summary>The times for which it was a demonstration base, the last one last (rule H9).</summary>
    public IReadOnlyList<DemonstrationBase> Bases => _bases;

    /// <summary>Whom it led along, by half-year (rule H9).</summary>
    public IReadOnlyList<LedAlong> Led => _led;

    /// <summary>Whose opinion is awaited.</summary>
    public ProjectLevel? Awaited => State switch
    {
        ProjectState.BranchOpinion => ProjectLevel.Branch,
        ProjectState.TownshipOpinion => ProjectLevel.Township,
        ProjectState.CountyOpinion => ProjectLevel.County,
        _ => null,
    };

    /// <summary>Once it is approved, as long as it was not ended.</summary>
    public bool TakesPeople => State is ProjectState.Approved or ProjectState.Tendered or ProjectState.Building or ProjectState.Accepted or ProjectState.Audited;

    /// <summary>What may follow from here.</summary>
    public IReadOnlyList<ProjectAct> Next => State switch
    {
        ProjectState.Draft => [ProjectAct.Edit, ProjectAct.Submit, ProjectAct.End],
        ProjectState.BranchOpinion or ProjectState.TownshipOpinion or ProjectState.CountyOpinion => [ProjectAct.Agree, ProjectAct.SendBack, ProjectAct.End],
        ProjectState.Approved => [ProjectAct.Tender, ProjectAct.Start, ProjectAct.Log, ProjectAct.End],
        ProjectState.Tendered => [ProjectAct.Start, ProjectAct.Log, ProjectAct.Spend, ProjectAct.End],
        ProjectState.Building => [ProjectAct.Log, ProjectAct.Spend, ProjectAct.Accept, ProjectAct.End],
        ProjectState.Accepted => [ProjectAct.Log, ProjectAct.Spend, ProjectAct.Audit],
        ProjectState.Audited => [ProjectAct.Log],
        _ => [],
    };

    public static Result<Project> Draft(ProjectId id, OrgCard place, ProjectPlan plan, ProjectHand hand, DateOnly today)
    {
        if (place.Kind is not (OrgKind.Village or OrgKind.Community))
            return ProjectRefusals.NotAVillage;
        var project = new Project { Id = id, PlaceId = place.Id, OrgPath = place.Path, ProposedBy = hand.Id, ProposedByName = hand.Name, ProposedOn = today };
        return project.Put(plan) is { } refusal ? refusal : project;
    }

    public Refusal? Change(ProjectPlan plan, ProjectHand hand)
    {
        if (RefuseUnless(ProjectAct.Edit) is { } illegal)
            return illegal;
        return hand.Id != ProposedBy ? ProjectRefusals.NotTheProposer : Put(plan);
    }

    /// <param name="capKey">The place that it takes in the village's year; null where nothing limits them.</param>
    public Refusal? Submit(Guid packId, string? capKey, ProjectHand hand, DateOnly today)
    {
        if (RefuseSubmission(hand) is { } refusal)
            return refusal;
        (State, PackId, CapKey) = (ProjectState.BranchOpinion, packId, capKey);
        Step(ProjectAct.Submit, hand, today, null);
        return null;
    }

    public Refusal? RefuseSubmission(ProjectHand hand)
    {
        if (RefuseUnless(ProjectAct.Submit) is { } illegal)
            return illegal;
        return hand.Id != ProposedBy ? ProjectRefusals.NotTheProposer : null;
    }

    /// <summary>Sent back it is a draft again, and the opinions of then are given anew.</summary>
    public Refusal? GiveOpinion(bool agrees, string text, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Agree) is { } illegal)
            return illegal;
        if (RefuseOpinionOf(hand) is { } wrongHand)
            return wrongHand;
        var level = Awaited;
        if (agrees)
            State = level switch { ProjectLevel.Branch => ProjectState.TownshipOpinion, ProjectLevel.Township => ProjectState.CountyOpinion, _ => ProjectState.Approved };
        else
            (State, CapKey, PackId) = (ProjectState.Draft, null, null);
        _steps.Add(new ProjectStep(_steps.Count + 1, agrees ? ProjectAct.Agree : ProjectAct.SendBack, level, hand, today, text.Trim()));
        return null;
    }

    /// <summary>Whether this hand may sign at all, whatever its level.</summary>
    public Refusal? RefuseOpinionOf(ProjectHand hand)
    {
        if (hand.Id == ProposedBy)
            return ProjectRefusals.OwnProposal;
        var round = _steps.FindLastIndex(step => step.Act == ProjectAct.Submit);
        return _steps.Skip(round + 1).Any(step => step.By == hand.Id && step.Act == ProjectAct.Agree) ? ProjectRefusals.SameHand : null;
    }

    /// <param name="limit">From which its investor has to tender openly; null where the pack sets none.</param>
    public Refusal? RecordTender(ProjectTender tender, Money? limit, string pack, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Tender) is { } illegal)
            return illegal;
        if (MustTender(limit) && tender.Method != ProcurementMethod.OpenTender)
            return ProjectRefusals.NotOpen(Investor, limit!.Value, pack);
        if (tender.NoticedOn > tender.OpenedOn)
            return ProjectRefusals.NoticeAfterOpening;
        if (RefuseDay(tender.OpenedOn, today) is { } early)
            return early.ForField("openedOn");
        (State, Tender) = (ProjectState.Tendered, tender);
        Step(ProjectAct.Tender, hand, tender.OpenedOn, null);
        return null;
    }

    /// <summary>Rule E5: what has to be tendered does not begin without the record of it.</summary>
    public Refusal? Start(DateOnly on, Money? limit, string pack, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Start) is { } illegal)
            return illegal;
        if (State == ProjectState.Approved && MustTender(limit))
            return ProjectRefusals.TenderMissing(Investor, Investment, limit!.Value, pack);
        if (RefuseDay(on, today) is { } early)
            return early.ForField("on");
        State = ProjectState.Building;
        Step(ProjectAct.Start, hand, on, null);
        return null;
    }

    public Refusal? Accept(ProjectAcceptance acceptance, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Accept) is { } illegal)
            return illegal;
        if (hand.Id == ProposedBy)
            return ProjectRefusals.OwnProposal;
        if (RefuseDay(acceptance.On, today) is { } early)
            return early.ForField("on");
        (State, Acceptance) = (ProjectState.Accepted, acceptance);
        Step(ProjectAct.Accept, hand, acceptance.On, acceptance.Finding);
        return null;
    }

    public Refusal? RecordAudit(ProjectAudit audit, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Audit) is { } illegal)
            return illegal;
        if (RefuseAuditOf(hand) is { } wrongHand)
            return wrongHand;
        if (RefuseDay(audit.On, today) is { } early)
            return early.ForField("on");
        (State, Audit) = (ProjectState.Audited, audit);
        Step(ProjectAct.Audit, hand, audit.On, audit.Finding);
        return null;
    }

    public Refusal? RefuseAuditOf(ProjectHand hand)
    {
        if (hand.Id == ProposedBy)
            return ProjectRefusals.OwnProposal;
        return _steps.Exists(step => step.Act == ProjectAct.Accept && step.By == hand.Id) ? ProjectRefusals.SameHand : null;
    }

    public Refusal? End(string reason, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.End) is { } illegal)
            return illegal;
        (State, CapKey, EndedOn, EndReason) = (ProjectState.Ended, null, today, reason.Trim());
        Step(ProjectAct.End, hand, today, reason.Trim());
        return null;
    }

    /// <param name="day">Not in the future.</param>
    public Refusal? Note(ProjectPhase phase, DateOnly day, string text, (string? Department, string? Adviser) advice, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Log) is { } illegal)
            return illegal;
        if (day > today || day < ProposedOn)
            return ProjectRefusals.NotThatDay(ProposedOn, today).ForField("on");
        _notes.Add(new ProjectNote(_notes.Count + 1, phase, day, text.Trim(), advice.Department, advice.Adviser, hand.Name));
        return null;
    }

    public Refusal? Spend(PlannedMoney money, DateOnly day, ProjectHand hand, DateOnly today)
    {
        if (RefuseUnless(ProjectAct.Spend) is { } illegal)
            return illegal;
        if (day > today || day < ProposedOn)
            return ProjectRefusals.NotThatDay(ProposedOn, today).ForField("on");
        _spendings.Add(new ProjectSpending(_spendings.Count + 1, money.Source, money.Amount, day, money.Note!.Trim(), hand.Name));
        return null;
    }

    public Refusal? StrikeSpending(int number, string reason, ProjectHand hand)
    {
        if (RefuseUnless(ProjectAct.Spend) is { } illegal)
            return illegal;
        if (_spendings.Find(one => one.Number == number) is not { } spending)
            return ProjectRefusals.SpendingNotFound;
        if (spending.StruckWhy is not null)
            return ProjectRefusals.SpentAlready;
        spending.Strike(reason.Trim(), hand.Name);
        return null;
    }

    /// <summary>Only what is at work can be shown to others.</summary>
    public bool CanBeBase => State is ProjectState.Building or ProjectState.Accepted or ProjectState.Audited;

    public Refusal? NameBase(DateOnly on, string reason, ProjectHand hand, DateOnly today)
    {
        if (!CanBeBase)
            return OutcomeRefusals.NotAtWork;
        if (_bases.Exists(one => one.WithdrawnOn is null))
            return OutcomeRefusals.BaseAlready;
        var first = _bases.Count == 0 ? ProposedOn : _bases[^1].WithdrawnOn!.Value;
        if (on < first || on > today)
            return ProjectRefusals.NotThatDay(first, today).ForField("on");
        _bases.Add(new DemonstrationBase(_bases.Count + 1, on, reason.Trim(), hand.Name));
        return null;
    }

    public Refusal? WithdrawBase(DateOnly on, string reason, ProjectHand hand, DateOnly today)
    {
        if (_bases.Find(one => one.WithdrawnOn is null) is not { } current)
            return OutcomeRefusals.NoBase;
        if (on < current.NamedOn || on > today)
            return ProjectRefusals.NotThatDay(current.NamedOn, today).ForField("on");
        current.Withdraw(on, reason.Trim(), hand.Name);
        return null;
    }

    /// <summary>Says how many it leads along at the end of a half-year; said again, the new figures stand.</summary>
    public Refusal? RecordLed(HalfYearOf half, int members, int others, ProjectHand hand, DateOnly today)
    {
        if (!TakesPeople)
            return ProjectRefusals.Illegal(State, Next);
        if (half.FirstDay > today || half.LastDay < ProposedOn)
            return OutcomeRefusals.NotThatHalf.ForField("half");
        if (_led.Find(one => one.Year == half.Year && one.Half == half.Half) is { } known)
            known.Correct(members, others, hand.Name);
        else
            _led.Add(new LedAlong(half, members, others, hand.Name));
        return null;
    }

    public bool MustTender(Money? limit) => limit is { } from && Investment >= from;

    private Refusal? RefuseUnless(ProjectAct act) => Next.Contains(act) ? null : ProjectRefusals.Illegal(State, Next);

    // Opinions are dated by themselves; what comes after the last of them is told with its day.
    private Refusal? RefuseDay(DateOnly day, DateOnly today)
    {
        var first = _steps[^1].On;
        return day < first || day > today ? ProjectRefusals.NotThatDay(first, today) : null;
    }

    private Refusal? Put(ProjectPlan plan)
    {
        if (plan.Until < plan.From)
            return ProjectRefusals.OrderOfDays;
        if (plan.Funding.DistinctBy(line => line.Source).Count() < plan.Funding.Count)
            return ProjectRefusals.SourceTwice;
        if (plan.Funding.Any(line => line.Source == ProjectSource.PartyDues && string.IsNullOrWhiteSpace(line.Note)))
            return ProjectRefusals.DuesNeedPurpose;
        (Name, Type, Industry, Content, Scale) = (plan.Name.Trim(), plan.Type, plan.Industry.Trim(), plan.Content.Trim(), plan.Scale.Trim());
        (Investment, Investor, NeedyMembers, OtherPeople, ExpectedRise) = (plan.Investment, plan.Investor, plan.NeedyMembers, plan.OtherPeople, plan.ExpectedRise);
        (From, Until, Year, Responsible, Liaison) = (plan.From, plan.Until, plan.From.Year, plan.Responsible.Trim(), plan.Liaison?.Trim());
        (Skills, Wishes) = (plan.Skills, plan.Wishes);
        _funding.Clear();
        _funding.AddRange(plan.Funding.Select(line => new FundingLine(line)));
        return null;
    }

    private void Step(ProjectAct act, ProjectHand hand, DateOnly on, string? text) => _steps.Add(new ProjectStep(_steps.Count + 1, act, null, hand, on, text));
}
