using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>Who is appointed at a department or a township to look after villages and projects (rule H6).</summary>
internal sealed class LiaisonOfficer : Aggregate, IScoped
{
    private LiaisonOfficer()
    {
    }

    public LiaisonOfficerId Id { get; private set; }

    public OrgId UnitId { get; private set; }

    /// <summary>Of the unit that appointed them.</summary>
    public OrgPath OrgPath { get; private set; }

    public string Name { get; private set; } = string.Empty;

    /// <summary>Where they use the system; they are reminded there.</summary>
    public UserId? UserId { get; private set; }

    public string Duty { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    /// <summary>Their last day; null while they are in office.</summary>
    public DateOnly? Until { get; private set; }

    public static Result<LiaisonOfficer> Appoint(LiaisonOfficerId id, OrgCard unit, string name, UserId? user, string duty, DateOnly from)
    {
        if (unit.Kind is OrgKind.Village or OrgKind.Community or OrgKind.VillageBranch)
            return InspectionRefusals.NotAUnit;
        return new LiaisonOfficer { Id = id, UnitId = unit.Id, OrgPath = unit.Path, Name = name.Trim(), UserId = user, Duty = duty.Trim(), From = from };
    }

    public Refusal? Dismiss(DateOnly on, DateOnly today)
    {
        if (Until is not null)
            return InspectionRefusals.DismissedAlready;
        if (on < From)
            return InspectionRefusals.NotBefore(From).ForField("on");
        if (on > today)
            return InspectionRefusals.NotAfter(today).ForField("on");
        Until = on;
        return null;
    }
}

/// <summary>A village, or one project of it, that an officer looks after for a time; whoever reaches the place sees who it is.</summary>
internal sealed class LiaisonCover : Aggregate, IScoped
{
    private LiaisonCover()
    {
    }

    public LiaisonCoverId Id { get; private set; }

    public LiaisonOfficerId OfficerId { get; private set; }

    /// <summary>Of the village.</summary>
    public OrgPath OrgPath { get; private set; }

    public OrgId PlaceId { get; private set; }

    /// <summary>Null where it is the whole village.</summary>
    public ProjectId? ProjectId { get; private set; }

    public string OfficerName { get; private set; } = string.Empty;

    public OrgId UnitId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public static LiaisonCover Of(LiaisonCoverId id, LiaisonOfficer officer, (OrgId Id, OrgPath Path) place, ProjectId? project, DateOnly from) => new()
    {
        Id = id,
        OfficerId = officer.Id,
        OrgPath = place.Path,
        PlaceId = place.Id,
        ProjectId = project,
        OfficerName = officer.Name,
        UnitId = officer.UnitId,
        From = from,
    };

    public void End(DateOnly on) => Until = on < From ? From : on;
}
