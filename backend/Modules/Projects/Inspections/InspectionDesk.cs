using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>What the use cases of an inspection share: which side the caller is on, and how it is shown.</summary>
internal sealed class InspectionDesk(ProjectsDb db, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    private static readonly Role[] Inspectors = [Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];
    private static readonly Role[] Inspected = [Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee];

    public ProjectHand Hand => new(context.Actor.UserId!.Value, context.Actor.Name);

    /// <summary>The highest of the caller's posts that stand above the place; null where none does.</summary>
    public Post? PostAbove(OrgPath place) =>
        context.Actor.Posts.Where(post => Inspectors.Contains(post.Role) && IsBelow(place, post.Path)).OrderBy(post => post.Path).FirstOrDefault();

    public bool Inspects(OrgPath by) => context.Actor.Posts.Any(post => Inspectors.Contains(post.Role) && post.Path.Covers(by));

    /// <summary>Stands below the inspecting side, and the finding's owner is theirs.</summary>
    public bool Answers(InspectionFinding finding) =>
        context.Actor.Posts.Any(post => Inspected.Contains(post.Role) && post.Path.Covers(finding.OwnerPath) && IsBelow(post.Path, finding.ByPath));

    /// <summary>Who may be asked to put something right: the place, and what stands between it and the inspecting side.</summary>
    public async Task<IReadOnlyList<OrgCard>> OwnersAsync(Inspection inspection, CancellationToken cancellationToken) =>
        [.. (await organisations.LineageAsync(inspection.PlaceId, cancellationToken)).Where(card => IsBelow(card.Path, inspection.ByPath)).Reverse()];

    public async Task<InspectionView> ViewAsync(Inspection inspection, CancellationToken cancellationToken)
    {
        var place = (await new ProjectPlaces(organisations).OfAsync([inspection.PlaceId], cancellationToken))[inspection.PlaceId];
        var by = (await organisations.FindAsync(inspection.ById, cancellationToken))!;
        var findings = await db.Findings.Where(f => f.InspectionId == inspection.Id).OrderBy(f => f.Number).ToListAsync(cancellationToken);
        var inspects = Inspects(inspection.ByPath) && inspection.State == InspectionState.Planned;
        var owners = inspects ? await OwnersAsync(inspection, cancellationToken) : [];
        return new InspectionView(
            inspection.Id, inspection.Version, inspection.Subject, inspection.ProjectId, inspection.PlaceId, inspection.SubjectName, place.Name, place.Township, inspection.ById, by.Name,
            inspection.IsAnnounced, inspection.State, inspection.On, inspection.Inspectors, inspection.PlannedByName, inspection.Answers, inspection.Summary,
            inspection.ReportedByName, inspection.ReportedOn, inspection.DropReason, await ViewsAsync(findings, cancellationToken),
            [.. owners.Select(card => new InspectionOwner(card.Id, card.Name))], inspects);
    }

    public async Task<IReadOnlyList<InspectionFindingView>> ViewsAsync(IReadOnlyList<InspectionFinding> findings, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. findings.SelectMany(f => new[] { f.OwnerId, f.ById }).Distinct()], cancellationToken);
        var places = await new ProjectPlaces(organisations).OfAsync([.. findings.Select(f => f.PlaceId)], cancellationToken);
        return [.. findings.Select(f => new InspectionFindingView(
            f.Id, f.Version, f.InspectionId, f.Number, f.SubjectName, places[f.PlaceId].Name, places[f.PlaceId].Township, f.Kind, f.Text, f.OwnerId, cards[f.OwnerId].Name, cards[f.ById].Name,
            f.DueOn, f.State, f.IsOverdueOn(clock.Today), f.Answer, f.AnsweredByName, f.AnsweredOn, f.Remark, f.JudgedByName, f.ClosedOn,
            f.State == InspectionFindingState.Open && Answers(f),
            f.State == InspectionFindingState.Answered && Inspects(f.ByPath) && f.AnsweredBy != context.Actor.UserId))];
    }

    public async Task<Result<InspectionFindingView>> KeepAsync(InspectionFinding finding, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(cancellationToken);
        return (await ViewsAsync([finding], cancellationToken))[0];
    }

    private static bool IsBelow(OrgPath path, OrgPath above) => above.Covers(path) && path != above;
}

/// <param name="PlaceName">Of the village, or of the branch itself.</param>
/// <param name="Owners">Whom the caller may name for a finding; none unless they are to report.</param>
/// <param name="MayReport">Whether it waits for the caller's side to report or drop it.</param>
internal sealed record InspectionView(
    InspectionId Id,
    int Version,
    InspectionSubject Subject,
    ProjectId? ProjectId,
    OrgId PlaceId,
    string SubjectName,
    string PlaceName,
    string? TownshipName,
    OrgId ById,
    string ByName,
    bool IsAnnounced,
    InspectionState State,
    DateOnly On,
    string Inspectors,
    string PlannedByName,
    InspectionAnswers? Answers,
    string? Summary,
    string? ReportedByName,
    DateOnly? ReportedOn,
    string? DropReason,
    IReadOnlyList<InspectionFindingView> Findings,
    IReadOnlyList<InspectionOwner> Owners,
    bool MayReport) : IVersionedView;

internal sealed record InspectionOwner(OrgId Id, string Name);

/// <param name="SubjectName">What was inspected.</param>
/// <param name="Remark">Of the inspecting side, when it closed it or sent it back.</param>
internal sealed record InspectionFindingView(
    InspectionFindingId Id,
    int Version,
    InspectionId InspectionId,
    int Number,
    string SubjectName,
    string PlaceName,
    string? TownshipName,
    InspectionFindingKind Kind,
    string Text,
    OrgId OwnerId,
    string OwnerName,
    string ByName,
    DateOnly DueOn,
    InspectionFindingState State,
    bool IsOverdue,
    string? Answer,
    string? AnsweredByName,
    DateOnly? AnsweredOn,
    string? Remark,
    string? JudgedByName,
    DateOnly? ClosedOn,
    bool MayAnswer,
    bool MayJudge) : IVersionedView;
