using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Issues;

/// <summary>To whom a need of this pair or link can be referred: the organisations above both ends, the nearest to the helped first.</summary>
internal static class ListIssueOwners
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/issue-owners", (PairId? pairId, BranchLinkId? linkId) => new Query(pairId, linkId));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PairId? PairId = null, BranchLinkId? LinkId = null) : IQuery<Answer>;

    internal sealed record Owner(OrgId Id, string Name, OrgKind Kind);

    internal sealed record Answer(IReadOnlyList<Owner> Items);

    internal sealed class Handler(Bonds bonds, IOrganisations organisations) : IQueryHandler<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var bond = await bonds.FindAsync(request.PairId, request.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            var (helped, helping) = bond.Value switch
            {
                Pair pair => (pair.BeneficiaryOrgId, pair.HelperOrgId),
                BranchLink link => (link.PlaceId, link.BranchId),
                _ => throw new InvalidOperationException(bond.Value.GetType().Name),
            };
            var owners = (await organisations.LineageAsync(helped, cancellationToken)).Reverse().Concat((await organisations.LineageAsync(helping, cancellationToken)).Reverse());
            return new Answer([.. owners.DistinctBy(card => card.Id).Select(card => new Owner(card.Id, card.Name, card.Kind))]);
        }
    }
}
