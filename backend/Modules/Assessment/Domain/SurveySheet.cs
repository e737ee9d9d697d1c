using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

internal enum SheetState
{
    /// <summary>待上报</summary>
    Open,

    /// <summary>待乡镇审核</summary>
    Reported,

    /// <summary>已退回: to be reported again.</summary>
    Returned,

    /// <summary>已确认</summary>
    Confirmed,

    /// <summary>未完成: the list was fixed without it.</summary>
    Closed,
}

/// <summary>A branch's part of a yearly survey: everybody of it in the ledger, and candidates whom it adds; reported by a named person (rule B13), confirmed by the township.</summary>
internal sealed class SurveySheet : Aggregate, IScoped
{
    private static readonly Dictionary<SheetState, string[]> Allowed = new()
    {
        [SheetState.Open] = ["mark", "report"],
        [SheetState.Reported] = ["confirm", "return"],
        [SheetState.Returned] = ["mark", "report"],
        [SheetState.Confirmed] = [],
        [SheetState.Closed] = [],
    };

    private readonly List<SurveyLine> _lines = [];

    private SurveySheet()
    {
    }

    public SheetId Id { get; private set; }

    public int ListYear { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>The township or work committee above; the county where there is none.</summary>
    public OrgId CommitteeId { get; private set; }

    public SheetState State { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>专人负责 (rule B13).</summary>
    public PersonId? ResponsibleId { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    public UserId? ReportedBy { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public string? ReturnReason { get; private set; }

    public IReadOnlyList<SurveyLine> Lines => _lines;

    internal IReadOnlyList<string> Acts => Allowed[State];

    internal bool IsInTheBranch => State is SheetState.Open or SheetState.Returned;

    public static SurveySheet Open(SheetId id, Survey survey, OrgCard branch, OrgId committee, IEnumerable<LedgerCard> entries)
    {
        var sheet = new SurveySheet
        {
            Id = id,
            ListYear = survey.ListYear,
            OrgId = branch.Id,
            OrgPath = branch.Path,
            CommitteeId = committee,
            OpenedOn = survey.OpenedOn,
            DueOn = survey.DueOn,
        };
        sheet._lines.AddRange(entries.Select(entry => new SurveyLine(entry.PersonId, entry.Tier)));
        return sheet;
    }

    public Refusal? Name(PersonCard responsible)
    {
        if (!IsInTheBranch)
            return SurveyRefusals.Illegal(State, Acts);
        if (responsible.State != PersonState.Active || !OrgPath.Covers(responsible.OrgPath))
            return SurveyRefusals.NotOfTheBranch;
        ResponsibleId = responsible.Id;
        return null;
    }

    /// <param name="finding">Null takes what was found back.</param>
    public Refusal? Mark(IReadOnlyCollection<PersonId> people, SurveyFinding? finding, NeedTier? newTier, string? reason)
    {
        if (!IsInTheBranch)
            return SurveyRefusals.Illegal(State, Acts);
        foreach (var person in people)
        {
            if (_lines.Find(line => line.PersonId == person && !line.IsCandidate) is not { } line)
                return SurveyRefusals.NotOnSheet;
            if (line.Mark(finding, newTier, reason) is { } refusal)
                return refusal.With("personId", person);
        }

        return null;
    }

    public Refusal? AddCandidate(PersonCard person, string reason)
    {
        if (!IsInTheBranch)
            return SurveyRefusals.Illegal(State, Acts);
        if (person.State != PersonState.Active || !OrgPath.Covers(person.OrgPath))
            return SurveyRefusals.NotOfTheBranch;
        if (person.Tier is not null || _lines.Exists(line => line.PersonId == person.Id))
            return SurveyRefusals.AlreadyOnSheet;
        _lines.Add(SurveyLine.Candidate(person.Id, reason));
        return null;
    }

    public Refusal? RemoveCandidate(PersonId person)
    {
        if (!IsInTheBranch)
            return SurveyRefusals.Illegal(State, Acts);
        return _lines.RemoveAll(line => line.PersonId == person && line.IsCandidate) > 0 ? null : SurveyRefusals.NotOnSheet;
    }

    public Refusal? Report(DateOnly on, UserId? by)
    {
        if (!IsInTheBranch)
            return SurveyRefusals.Illegal(State, Acts);
        if (ResponsibleId is null)
            return SurveyRefusals.NobodyResponsible;
        if (_lines.Count(line => !line.IsSettled) is > 0 and var open)
            return SurveyRefusals.LinesOpen(open);
        (State, ReportedOn, ReportedBy, ReturnReason) = (SheetState.Reported, on, by, null);
        return null;
    }

    public Refusal? Confirm(DateOnly on, UserId? by)
    {
        if (State != SheetState.Reported)
            return SurveyRefusals.Illegal(State, Acts);
        if (by is not null && by == ReportedBy)
            return SurveyRefusals.OwnReport;
        (State, ConfirmedOn) = (SheetState.Confirmed, on);
        return null;
    }

    public Refusal? Return(string reason)
    {
        if (State != SheetState.Reported)
            return SurveyRefusals.Illegal(State, Acts);
        (State, ReturnReason) = (SheetState.Returned, reason);
        return null;
    }

    public void Close()
    {
        if (State != SheetState.Confirmed)
            State = SheetState.Closed;
    }

    /// <summary>Out of the ledger while the survey is under way: there is nothing to find any more.</summary>
    public void Left(PersonId person, string reason) => _lines.Find(line => line.PersonId == person && !line.IsCandidate)?.Leave(reason);

    /// <summary>Somebody moved away, with what was found of them.</summary>
    public SurveyLine? GiveUp(PersonId person)
    {
        var line = _lines.Find(one => one.PersonId == person);
        if (line is not null)
            _lines.Remove(line);
        return line;
    }

    public void TakeOver(SurveyLine line) => _lines.Add(SurveyLine.CopyOf(line));
}
