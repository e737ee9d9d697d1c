using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>An organisation in the county's tree. Its path is given when it is founded under its parent, and anew when it is moved; no path is ever given twice.</summary>
[MovesByItself("With its parent and its committee.")]
internal sealed class Organisation : Aggregate, IScoped
{
    public const int LongestName = 100;

    /// <summary>So long before a term ends an election is prepared.</summary>
    public const int DaysBeforeTermEnds = 60;

    private Organisation()
    {
    }

    public OrgId Id { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public OrgKind Kind { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public OrgId? ParentId { get; private set; }

    /// <summary>The committee right below the county that it belongs to, or that it is; null for the county itself.</summary>
    public OrgId? CommitteeId { get; private set; }

    /// <summary>Its name while it exists: no two of one parent are called the same.</summary>
    public string? NameKey { get; private set; }

    /// <summary>Statistical code where it is a place: 6 digits the county, 9 the township, 12 the village.</summary>
    public string? DivisionCode { get; private set; }

    /// <summary>Function of an organ's unit, as agriculture or health: what it can help a village with (rule H4).</summary>
    public string? Function { get; private set; }

    /// <summary>What the place needs of organs, whoever lives there: codes of the list of wishes (rule H4).</summary>
    public ChosenCodes Needs { get; private set; } = ChosenCodes.Empty;

    /// <summary>Since when the committee is in office: the day of the election; null where it is not known.</summary>
    public DateOnly? TermFrom { get; private set; }

    /// <summary>The last day of the term; null where it is not known.</summary>
    public DateOnly? TermUntil { get; private set; }

    /// <summary>Children founded so far; the next one's place among its siblings.</summary>
    public int LastChild { get; private set; }

    /// <summary>Inclusive; null while it exists.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    /// <summary>The organisation that it went into; null where it was abolished without one.</summary>
    public OrgId? SuccessorId { get; private set; }

    public static Organisation FoundCounty(OrgId id, string name, string divisionCode) =>
        new() { Id = id, Name = name, NameKey = name, Kind = OrgKind.CountyDepartment, OrgPath = OrgPath.Root.Child(1), DivisionCode = divisionCode };

    public Organisation Found(OrgId id, string name, OrgKind kind, string? divisionCode = null, string? function = null)
    {
        LastChild++;
        return new Organisation
        {
            Id = id,
            Name = name,
            NameKey = name,
            Kind = kind,
            OrgPath = OrgPath.Child(LastChild),
            ParentId = Id,
            CommitteeId = ParentId is null ? id : CommitteeId,
            DivisionCode = divisionCode,
            Function = function,
        };
    }

    public void Rename(string name) => (Name, NameKey) = (name, name);

    public void ServesTerm(DateOnly? from, DateOnly? until) => (TermFrom, TermUntil) = (from, until);

    /// <summary>What it can help with, or what it is to be helped with (rule H4).</summary>
    public void MatchesBy(string? function, ChosenCodes needs) => (Function, Needs) = (function, needs);

    public void Abolish(DateOnly on) => (AbolishedOn, NameKey) = (on, null);

    /// <summary>Under another parent.</summary>
    public void MoveTo(Organisation parent)
    {
        parent.LastChild++;
        (ParentId, OrgPath) = (parent.Id, parent.OrgPath.Child(parent.LastChild));
        CommitteeId = parent.ParentId is null ? Id : parent.CommitteeId;
    }

    /// <summary>Along with the parent, which was moved.</summary>
    public void MoveAlong(OrgPath path, OrgId? committee) => (OrgPath, CommitteeId) = (path, committee);

    /// <summary>Abolished; what it was stands below its successor, whose people read it.</summary>
    public void GoInto(Organisation successor, DateOnly on)
    {
        Abolish(on);
        SuccessorId = successor.Id;
        MoveTo(successor);
    }

    public OrganisationState State() => new(Id, Name, OrgPath, ParentId, CommitteeId, NameKey is not null);

    /// <summary>As it stood before it was moved, renamed or went into another.</summary>
    public void Restore(OrganisationState before)
    {
        (Name, OrgPath, ParentId, CommitteeId) = (before.Name, before.Path, before.ParentId, before.CommitteeId);
        (NameKey, AbolishedOn, SuccessorId) = before.Exists ? (before.Name, null, null) : (NameKey, AbolishedOn, SuccessorId);
    }

    public OrgCard Card() => new(Id, Name, Kind, OrgPath, ParentId, DivisionCode);
}

/// <summary>What a reorganisation changes of an organisation.</summary>
internal sealed record OrganisationState(OrgId Id, string Name, OrgPath Path, OrgId? ParentId, OrgId? CommitteeId, bool Exists);
