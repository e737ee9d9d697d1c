using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Public;

/// <summary>The county and its townships, to choose whose notices to read.</summary>
internal sealed record NoticePlaces(string CountyName, IReadOnlyList<NoticePlace> Townships);

internal sealed record NoticePlace(OrgId Id, string Name);

internal static class ListNoticePlaces
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/public/notice-places", () => new Query());

    [AllowAnyone("What townships are called is no secret.")]
    internal sealed record Query : IQuery<NoticePlaces>;

    internal sealed class Handler(IOrganisations organisations) : IQueryHandler<Query, NoticePlaces>
    {
        public async Task<Result<NoticePlaces>> Handle(Query request, CancellationToken cancellationToken)
        {
            var county = await organisations.CountyAsync(cancellationToken);
            var townships = county is null ? [] : await organisations.BelowAsync(county.Path, [OrgKind.TownshipCommittee, OrgKind.WorkCommittee], cancellationToken);
            return new NoticePlaces(county?.Name ?? string.Empty, [.. townships.Select(t => new NoticePlace(t.Id, t.Name))]);
        }
    }
}
