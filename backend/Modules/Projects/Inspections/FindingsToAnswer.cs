using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Inspections;

/// <summary>What inspections found at the caller's own organisation, or at the village of their branch.</summary>
internal sealed class FindingsToAnswer(ProjectsDb db, IOrganisations organisations, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("inspectionFindingDue", "待整改的督查问题", "Findings of inspections to put right", Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var posts = context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).ToList();
        var owners = posts.Select(post => post.OrganisationId).ToList();
        foreach (var branch in posts.Where(post => post.Role == Role.BranchSecretary))
            owners.AddRange((await organisations.BelowAsync(branch.Path, [OrgKind.Village, OrgKind.Community], cancellationToken)).Select(card => card.Id));
        return await WorkItems.OfAsync(
            db.Findings.Where(f => f.State == InspectionFindingState.Open && owners.Contains(f.OwnerId)), f => f.DueOn, clock.Today, most,
            f => new WorkItem("inspectionFinding", f.Id.ToString(), f.SubjectName + "：" + f.Text, f.SubjectName + ": " + f.Text, f.SubjectName, f.DueOn), cancellationToken);
    }
}

/// <summary>Answers that wait for the side that inspected, and are not the caller's own.</summary>
internal sealed class FindingsToClose(ProjectsDb db, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("inspectionAnswerDue", "待核实销号的整改答复", "Answers to findings to be looked at", Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment);

    public Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var (inspecting, caller) = (context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).Select(post => post.OrganisationId).ToList(), context.Actor.UserId);
        return WorkItems.OfAsync(
            db.Findings.Where(f => f.State == InspectionFindingState.Answered && f.AnsweredBy != caller && inspecting.Contains(f.ById)), f => f.AnsweredOn!.Value, clock.Today, most,
            f => new WorkItem("inspectionFinding", f.Id.ToString(), f.SubjectName + "：" + f.Text, f.SubjectName + ": " + f.Text, f.SubjectName, null), cancellationToken);
    }
}
