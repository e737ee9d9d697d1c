using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Funding;

/// <summary>What a year's help is to be paid from, source by source (rule A5).</summary>
internal static class GetFundPlan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/fund-plans/{year}", (int year) => new Query(year));

    [Allow(Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int Year) : IQuery<FundPlanView>;

    internal sealed class Handler(FundPlanBook book) : IQueryHandler<Query, FundPlanView>
    {
        public async Task<Result<FundPlanView>> Handle(Query request, CancellationToken cancellationToken) =>
            book.Has(request.Year) ? await book.ReadAsync(request.Year, cancellationToken) : FundingRefusals.NotTheYear;
    }
}
