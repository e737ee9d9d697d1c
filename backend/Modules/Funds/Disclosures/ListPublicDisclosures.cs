using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disclosures;

/// <summary>A statement as anybody reads it.</summary>
internal sealed record PublicDisclosure(DisclosureId Id, FundId FundId, DateOnly PublishedOn, DisclosureStatement Statement);

/// <summary>The statements that stand in public, of all funds or of one (rule D9: 县级媒体公布).</summary>
internal static class ListPublicDisclosures
{
    private static readonly SortMap<Disclosure, DisclosureId> Sorts = new SortMap<Disclosure, DisclosureId>(d => d.Id, "-to").By("to", d => d.To);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/public/disclosures", ([AsParameters] PageRequest page, FundId? fundId) => new Query(page, fundId));

    [AllowAnyone("What a fund took in and paid is for the public.")]
    internal sealed record Query(PageRequest Page, FundId? FundId) : IQuery<Page<PublicDisclosure>>;

    internal sealed class Handler(FundsDb db) : IQueryHandler<Query, Page<PublicDisclosure>>
    {
        public async Task<Result<Page<PublicDisclosure>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var standing = db.Unscoped<Disclosure>("Published for everybody to read; redacted.").Where(d => d.State == DisclosureState.Published);
            if (request.FundId is { } fund)
                standing = standing.Where(d => d.FundId == fund);
            return await standing.ToPageAsync(request.Page, Sorts, d => new PublicDisclosure(d.Id, d.FundId, d.PublishedOn!.Value, d.Statement), cancellationToken);
        }
    }
}
