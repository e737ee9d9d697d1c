using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>A year's commendation, and how far it has come within the caller's reach.</summary>
/// <param name="Acts">What it allows and this caller may do.</param>
internal sealed record CommendationView(
    int Year, int Version, CommendationState State, DateOnly OpenedOn, int NoticeDays, DateOnly? NoticeFrom, DateOnly? NoticeUntil, DateOnly? FinalOn, string PackName,
    IReadOnlyList<CommendationClassView> Classes, IReadOnlyList<string> Acts) : IVersionedView;

/// <param name="Prize">In fen, to each.</param>
/// <param name="Taken">Of the seats of the whole county.</param>
/// <param name="Nominated">Put forward within the caller's reach and not withdrawn.</param>
internal sealed record CommendationClassView(string Code, string Name, string EnglishName, string Rule, CommendedOffice Office, int Seats, Money Prize, int Taken, int Nominated, int Endorsed);

/// <summary>Somebody who was put forward, and what people made of it.</summary>
/// <param name="Prize">In fen.</param>
/// <param name="DecisionId">The meeting's record, where the caller may read it.</param>
/// <param name="MayEndorse">The caller's committee ranks it.</param>
/// <param name="MayDecide">The caller decides it; nobody decides what they put forward or endorsed.</param>
internal sealed record NominationRow(
    NominationId Id, int Version, int Year, string Class, string ClassName, string EnglishClassName, PersonId PersonId, string PersonName, OrgId OrganisationId, string OrganisationName, string? TownshipName,
    string Deed, string Evidence, DateOnly NominatedOn, int? Rank, string? Opinion, NominationState State, DateOnly? DecidedOn, DecisionId? DecisionId, string? DecisionTitle, string? Reason, Money Prize,
    bool MayEndorse, bool MayDecide, bool MayWithdraw) : IVersionedView;

internal sealed class CommendationViews(AssessmentDb db, IPeople people, IOrganisations organisations, IPolicies policies, RequestContext context)
{
    private static readonly Role[] Nominators = [Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];
    private static readonly OrgKind[] Committees = [OrgKind.TownshipCommittee, OrgKind.WorkCommittee];

    private IReadOnlyList<Role> Roles => [.. context.Actor.Posts.Select(post => post.Role)];

    public async Task<CommendationView> ViewAsync(Commendation commendation, CancellationToken cancellationToken)
    {
        var counts = await db.Nominations.Where(n => n.Year == commendation.Year && n.State != NominationState.Withdrawn)
            .GroupBy(n => new { n.Class, n.State }).Select(group => new { group.Key.Class, group.Key.State, Count = group.Count() }).ToListAsync(cancellationToken);
        var pack = await policies.GetAsync(commendation.PackId, cancellationToken);
        return new CommendationView(
            commendation.Year, commendation.Version, commendation.State, commendation.OpenedOn, commendation.NoticeDays, commendation.NoticeFrom, commendation.NoticeUntil, commendation.FinalOn, pack.Name,
            [.. commendation.Classes.OrderBy(one => one.Order).Select(one => new CommendationClassView(
                one.Code, one.Chinese, one.English, one.Rule, one.Office, one.Seats, one.Prize, one.Taken,
                counts.Where(count => count.Class == one.Code).Sum(count => count.Count),
                counts.Where(count => count.Class == one.Code && count.State == NominationState.Endorsed).Sum(count => count.Count)))],
            [.. commendation.Acts.Where(May)]);
    }

    public async Task<NominationRow> RowAsync(Nomination nomination, CancellationToken cancellationToken) => (await RowsAsync([nomination], cancellationToken))[0];

    public async Task<IReadOnlyList<NominationRow>> RowsAsync(IReadOnlyCollection<Nomination> nominations, CancellationToken cancellationToken)
    {
        var years = nominations.Select(n => n.Year).Distinct().ToList();
        var commendations = await db.Commendations.Where(c => years.Contains(c.Year)).ToDictionaryAsync(c => c.Year, cancellationToken);
        var cards = await people.CardsAsync([.. nominations.Select(n => n.PersonId).Distinct()], cancellationToken);
        var meetings = nominations.Select(n => n.DecisionId).OfType<DecisionId>().Distinct().ToList();
        // That a meeting decided on them is told to whoever put them forward.
        var titles = await db.Unscoped<DecisionRecord>("The title of the meeting that decided on a row of the caller's own.").Where(d => meetings.Contains(d.Id))
            .Select(d => new { d.Id, d.Title }).ToDictionaryAsync(d => d.Id, d => d.Title, cancellationToken);
        var reached = await db.Decisions.Where(d => meetings.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken);
        var places = new Dictionary<OrgId, (string Name, string? Township)>();
        foreach (var id in nominations.Select(n => n.OrgId).Distinct())
        {
            var line = await organisations.LineageAsync(id, cancellationToken);
            places[id] = (line[^1].Name, line.LastOrDefault(one => Committees.Contains(one.Kind))?.Name);
        }

        return [.. nominations.Select(n => Row(n, commendations[n.Year], cards[n.PersonId].Name, places[n.OrgId], n.DecisionId is { } id ? (reached.Contains(id) ? id : null, titles.GetValueOrDefault(id)) : default))];
    }

    private NominationRow Row(Nomination n, Commendation commendation, string name, (string Name, string? Township) place, (DecisionId? Id, string? Title) meeting)
    {
        var (one, id, by, roles) = (commendation.Find(n.Class)!, n.Id, context.Actor.UserId, Roles);
        var running = commendation.State == CommendationState.Open && n.State is NominationState.Nominated or NominationState.Endorsed;
        var county = roles.Contains(Role.CountyDepartment);
        return new NominationRow(
            id, n.Version, n.Year, n.Class, one.Chinese, one.English, n.PersonId, name, n.OrgId, place.Name, place.Township, n.Deed, n.Evidence, n.NominatedOn, n.Rank, n.Opinion, n.State, n.DecidedOn,
            meeting.Id, meeting.Title, n.Reason, one.Prize, running && roles.Contains(Role.TownshipCommittee), running && county && by != n.NominatedBy && by != n.EndorsedBy,
            county ? Nomination.Standing.Contains(n.State) : running && roles.Any(role => (n.State == NominationState.Endorsed ? Nomination.Endorsers : Nominators).Contains(role)));
    }

    private bool May(string act) => act switch
    {
        "nominate" => Roles.Any(Nominators.Contains),
        "endorse" => Roles.Contains(Role.TownshipCommittee),
        _ => Roles.Contains(Role.CountyDepartment),
    };
}
