using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Standards;

/// <summary>The standard code lists with their names, for pickers and for reading codes.</summary>
internal static class ListStandards
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/standards", () => new Query());

    internal sealed record StandardList(string Key, string Source, string Name, string EnglishName, IReadOnlyList<StandardItem> Codes);

    /// <param name="From">First year of use; null where always.</param>
    /// <param name="Until">Last year of use; past records keep the code.</param>
    internal sealed record StandardItem(string Code, string Name, string EnglishName, int? From, int? Until);

    internal sealed record StandardLists(IReadOnlyList<StandardList> Lists);

    [AllowSignedIn]
    internal sealed record Query : IQuery<StandardLists>;

    internal sealed class Handler : IQueryHandler<Query, StandardLists>
    {
        private static readonly StandardLists All = new(
        [
            .. StandardCodes.All.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => new StandardList(
                list.Key, list.Source, list.Chinese, list.English,
                [.. list.Codes.Select(code => new StandardItem(code.Code, code.Chinese, code.English, code.From, code.Until))])),
        ]);

        public Task<Result<StandardLists>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult<Result<StandardLists>>(All);
    }
}
