using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>As what somebody takes part (rule A11 names the last three).</summary>
internal enum ProjectRole
{
    /// <summary>种养（经营）户</summary>
    Grower,

    /// <summary>务工</summary>
    Worker,

    /// <summary>入股</summary>
    Shareholder,

    /// <summary>创业信息员</summary>
    InformationOfficer,

    /// <summary>产品推销员</summary>
    SalesOfficer,

    /// <summary>技术指导员</summary>
    TechnicalInstructor,
}

/// <summary>Income by head of a household in a year.</summary>
internal sealed record YearIncome(int Year, Money PerCapita);

/// <summary>Somebody whom a project leads along, and what their household lives from before and after (rules H2, H9).</summary>
internal sealed class Enrolment : Aggregate, IScoped
{
    private Enrolment()
    {
    }

    public EnrolmentId Id { get; private set; }

    public ProjectId ProjectId { get; private set; }

    /// <summary>Of the project's village.</summary>
    public OrgPath OrgPath { get; private set; }

    public PersonId PersonId { get; private set; }

    public ProjectRole Role { get; private set; }

    /// <summary>Stood in the ledger of those in hardship when they joined.</summary>
    public bool WasNeedy { get; private set; }

    public DateOnly JoinedOn { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public string? LeftWhy { get; private set; }

    public int? BeforeYear { get; private set; }

    public Money? Before { get; private set; }

    public int? AfterYear { get; private set; }

    public Money? After { get; private set; }

    public static Result<Enrolment> Join(EnrolmentId id, Project project, PersonCard person, ProjectRole role, YearIncome? before, (DateOnly Day, DateOnly Today) on)
    {
        if (!project.TakesPeople)
            return ProjectRefusals.Illegal(project.State, project.Next);
        if (on.Day > on.Today || on.Day < project.ProposedOn)
            return ProjectRefusals.NotThatDay(project.ProposedOn, on.Today).ForField("joinedOn");
        return new Enrolment
        {
            Id = id,
            ProjectId = project.Id,
            OrgPath = project.OrgPath,
            PersonId = person.Id,
            Role = role,
            WasNeedy = person.Tier is not null,
            JoinedOn = on.Day,
            BeforeYear = before?.Year,
            Before = before?.PerCapita,
        };
    }

    /// <summary>What the household has by head since; in a later year than before.</summary>
    public Refusal? RecordIncome(YearIncome after, YearIncome? before, DateOnly today)
    {
        var known = before ?? (BeforeYear is { } year && Before is { } income ? new YearIncome(year, income) : null);
        if (known is null)
            return ProjectRefusals.IncomeBeforeMissing;
        if (after.Year <= known.Year || after.Year > today.Year)
            return ProjectRefusals.YearOfIncome(known.Year + 1, today.Year);
        (BeforeYear, Before, AfterYear, After) = (known.Year, known.PerCapita, after.Year, after.PerCapita);
        return null;
    }

    public Refusal? Leave(DateOnly on, string reason, DateOnly today)
    {
        if (LeftOn is not null)
            return ProjectRefusals.LeftAlready;
        if (on < JoinedOn || on > today)
            return ProjectRefusals.NotThatDay(JoinedOn, today).ForField("on");
        (LeftOn, LeftWhy) = (on, reason.Trim());
        return null;
    }
}
