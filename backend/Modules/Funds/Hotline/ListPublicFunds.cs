using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <param name="Phone">Its hotline.</param>
internal sealed record PublicFund(FundId Id, string Name, string OrganisationName, string Phone, string LetterBox);

internal sealed record PublicFunds(string CountyName, IReadOnlyList<PublicFund> Funds);

/// <summary>The funds that there are, with where to call and write.</summary>
internal static class ListPublicFunds
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/public/funds", () => new Query());

    [AllowAnyone("Which funds there are, and whom to call about them, is no secret.")]
    internal sealed record Query : IQuery<PublicFunds>;

    internal sealed class Handler(FundsDb db, HotlineDesk hotline, IOrganisations organisations) : IQueryHandler<Query, PublicFunds>
    {
        public async Task<Result<PublicFunds>> Handle(Query request, CancellationToken cancellationToken)
        {
            var county = await organisations.CountyAsync(cancellationToken);
            var funds = await db.Unscoped<Fund>("Their names are for the public.").OrderBy(f => f.OrgPath).ToListAsync(cancellationToken);
            var owners = await organisations.CardsAsync([.. funds.Select(f => f.OrgId)], cancellationToken);
            var policies = new Dictionary<OrgPath, HotlinePolicy>();
            foreach (var path in funds.Select(f => f.OrgPath).Distinct())
                policies[path] = await hotline.PolicyAsync(path, cancellationToken);
            return new PublicFunds(
                county?.Name ?? string.Empty, [.. funds.Select(f => new PublicFund(f.Id, f.Name, owners[f.OrgId].Name, policies[f.OrgPath].Phone, policies[f.OrgPath].LetterBox))]);
        }
    }
}
