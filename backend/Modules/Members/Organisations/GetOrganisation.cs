using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Organisations;

/// <summary>One organisation with where it stands and how many people it and those below it have.</summary>
internal static class GetOrganisation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/organisations/{organisationId}", (OrgId organisationId) => new Query(organisationId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId OrganisationId) : IQuery<OrganisationView>;

    internal sealed class Handler(MembersDb db, IOrganisations organisations) : IQueryHandler<Query, OrganisationView>
    {
        public async Task<Result<OrganisationView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Organisations.SingleOrDefaultAsync(o => o.Id == request.OrganisationId, cancellationToken);
            if (found is null)
                return MembersRefusals.OrganisationNotFound;
            var lineage = await organisations.LineageAsync(found.Id, cancellationToken);
            var children = await db.Organisations.CountAsync(o => o.ParentId == found.Id && o.AbolishedOn == null, cancellationToken);
            var (path, end) = (found.OrgPath, found.OrgPath.UpperBound);
            var people = await db.People
                .Where(p => p.OrgPath.CompareTo(path) >= 0 && p.OrgPath.CompareTo(end) < 0 && p.State == PersonState.Active)
                .GroupBy(p => p.PartyStatus)
                .Select(group => new { Status = group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Status, group => group.Count, cancellationToken);
            var recognised = await db.Ledger.CountAsync(
                e => e.OrgPath.CompareTo(path) >= 0 && e.OrgPath.CompareTo(end) < 0 && e.Until == null, cancellationToken);
            var full = people.GetValueOrDefault(PartyStatus.FullMember);
            return new OrganisationView(
                found.Id, found.Version, found.Name, found.Kind, found.ParentId, found.DivisionCode, found.Function, found.Needs.Codes, found.TermFrom, found.TermUntil, found.AbolishedOn, await SuccessorAsync(found, cancellationToken),
                [.. lineage.Select(card => new OrgLink(card.Id, card.Name, card.Kind))],
                found.AbolishedOn is null ? OrganisationRules.Below(found.Kind) : [],
                children,
                full + people.GetValueOrDefault(PartyStatus.ProbationaryMember),
                full,
                people.GetValueOrDefault(PartyStatus.NonMember),
                recognised);
        }

        private async Task<OrgLink?> SuccessorAsync(Organisation organisation, CancellationToken cancellationToken) =>
            organisation.SuccessorId is { } id && await organisations.FindAsync(id, cancellationToken) is { } card ? new OrgLink(card.Id, card.Name, card.Kind) : null;
    }
}
