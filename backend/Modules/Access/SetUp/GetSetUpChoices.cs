using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.SetUp;

/// <summary>What the set-up can choose from. A POST, so that the token stands in no address.</summary>
internal static class GetSetUpChoices
{
    private const int Shown = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/set-up/choices", (Query body) => body);

    /// <param name="County">Part of a county's name, or of its code; null for none yet.</param>
    /// <param name="DivisionCode">The chosen county, to see its townships; null for none yet.</param>
    [AllowAnyone("Asks for the set-up's one-time token instead.")]
    internal sealed record Query(string Token, string? County = null, string? DivisionCode = null) : IQuery<SetUpChoices>
    {
        public override string ToString() => nameof(GetSetUpChoices);
    }

    internal sealed class Handler(AccessDb db, BusinessClock clock, ICountySetUp counties) : IQueryHandler<Query, SetUpChoices>
    {
        public async Task<Result<SetUpChoices>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.SetUpTokens.AnyAsync(SetUpToken.Opening(request.Token, clock.Now), cancellationToken))
                return AccessRefusals.SetUpLinkInvalid;
            return new SetUpChoices(
                await counties.PolicyPacksAsync(cancellationToken),
                string.IsNullOrWhiteSpace(request.County) ? [] : await counties.FindCountiesAsync(request.County.Trim(), Shown, cancellationToken),
                string.IsNullOrWhiteSpace(request.DivisionCode) ? [] : await counties.TownshipsAsync(request.DivisionCode.Trim(), cancellationToken));
        }
    }
}

internal sealed record SetUpChoices(IReadOnlyList<PolicyPackChoice> PolicyPacks, IReadOnlyList<CountyChoice> Counties, IReadOnlyList<TownshipChoice> Townships);
