using Assistance.Access.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>How liaison officers are shown, and what they look after is put right.</summary>
internal sealed class LiaisonDesk(ProjectsDb db, IOrganisations organisations, IUsers users)
{
    public async Task<IReadOnlyList<LiaisonOfficerView>> ViewsAsync(IReadOnlyList<LiaisonOfficer> officers, CancellationToken cancellationToken)
    {
        var ids = officers.Select(o => o.Id).ToList();
        var covers = (await db.Covers.Where(c => ids.Contains(c.OfficerId) && c.Until == null).ToListAsync(cancellationToken)).ToLookup(c => c.OfficerId);
        var all = covers.SelectMany(group => group).ToList();
        var projectIds = all.Select(c => c.ProjectId).OfType<ProjectId>().Distinct().ToList();
        var projects = await db.Projects.Where(p => projectIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var places = await new ProjectPlaces(organisations).OfAsync([.. all.Select(c => c.PlaceId)], cancellationToken);
        var units = await organisations.CardsAsync([.. officers.Select(o => o.UnitId).Distinct()], cancellationToken);
        var accounts = await users.NamesAsync([.. officers.Select(o => o.UserId).OfType<UserId>().Distinct()], cancellationToken);
        return [.. officers.Select(o => new LiaisonOfficerView(
            o.Id, o.Version, o.Name, o.Duty, o.UnitId, units[o.UnitId].Name, o.UserId is { } user ? accounts[user] : null, o.From, o.Until,
            [.. covers[o.Id].Where(c => c.ProjectId is null).Select(c => new LiaisonVillage(c.PlaceId, places[c.PlaceId].Name, places[c.PlaceId].Township)).OrderBy(v => v.TownshipName, StringComparer.Ordinal).ThenBy(v => v.PlaceName, StringComparer.Ordinal)],
            [.. covers[o.Id].Where(c => c.ProjectId is { } id && projects.ContainsKey(id)).Select(c => new LiaisonProject(c.ProjectId!.Value, projects[c.ProjectId!.Value], places[c.PlaceId].Name)).OrderBy(p => p.Name, StringComparer.Ordinal)]))];
    }
}

/// <param name="UserName">Who they are in the system; null where they have no account.</param>
/// <param name="Villages">That they look after today.</param>
internal sealed record LiaisonOfficerView(
    LiaisonOfficerId Id,
    int Version,
    string Name,
    string Duty,
    OrgId UnitId,
    string UnitName,
    string? UserName,
    DateOnly From,
    DateOnly? Until,
    IReadOnlyList<LiaisonVillage> Villages,
    IReadOnlyList<LiaisonProject> Projects) : IVersionedView;

internal sealed record LiaisonVillage(OrgId PlaceId, string PlaceName, string? TownshipName);

internal sealed record LiaisonProject(ProjectId ProjectId, string Name, string PlaceName);
