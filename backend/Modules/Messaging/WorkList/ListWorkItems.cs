using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Messaging.WorkList;

/// <summary>What waits for the caller and what is due, overdue first.</summary>
internal static class ListWorkItems
{
    private const int MostUnlessAsked = 8;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/work-items", (string? kind, int? most) => new Query(kind, most));

    /// <param name="Kind">Only this kind; all unless named.</param>
    /// <param name="Most">Items of each kind, 1 to 200; 8 unless asked. Counts are of all.</param>
    [AllowSignedIn]
    internal sealed record Query(string? Kind, int? Most) : IQuery<WorkListView>;

    /// <summary>What waits for the caller.</summary>
    internal sealed record WorkListView(int Count, int Overdue, IReadOnlyList<WorkGroupView> Groups);

    /// <param name="Kind">Stable word for the kind of work.</param>
    /// <param name="Count">All that waits, of which <paramref name="Overdue"/> are past their last day.</param>
    /// <param name="Items">The most urgent.</param>
    internal sealed record WorkGroupView(string Kind, string Chinese, string English, int Count, int Overdue, IReadOnlyList<WorkItemView> Items);

    /// <param name="DueOn">Last day, inclusive; null where nothing presses.</param>
    internal sealed record WorkItemView(string SubjectType, string SubjectId, string Chinese, string English, string OrganisationName, DateOnly? DueOn, bool Overdue);

    internal sealed class Handler(WorkListReader work, RequestContext context, BusinessClock clock) : IQueryHandler<Query, WorkListView>
    {
        public async Task<Result<WorkListView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var most = request.Most ?? MostUnlessAsked;
            if (most is < 1 or > PageRequest.LargestSize)
                return KernelRefusals.Malformed($"每类条数应为 1 至 {PageRequest.LargestSize}。", $"Ask for 1 to {PageRequest.LargestSize} of each kind.").ForField("most");
            if (request.Kind is not null && !work.Knows(request.Kind))
                return MessagingRefusals.UnknownKind;
            var found = await work.ReadAsync(context, request.Kind, most, cancellationToken);
            var groups = found.Select(group => new WorkGroupView(
                    group.Kind.Name,
                    group.Kind.Chinese,
                    group.Kind.English,
                    group.Items.Count,
                    group.Items.Overdue,
                    [.. group.Items.Items.OrderBy(item => item.DueOn ?? DateOnly.MaxValue).Select(View)]))
                .OrderByDescending(group => group.Overdue > 0).ThenBy(group => group.Items.Count > 0 ? group.Items[0].DueOn ?? DateOnly.MaxValue : DateOnly.MaxValue)
                .ThenBy(group => group.Kind, StringComparer.Ordinal).ToList();
            return new WorkListView(groups.Sum(group => group.Count), groups.Sum(group => group.Overdue), groups);
        }

        private WorkItemView View(Kernel.WorkList.WorkItem item) => new(
            item.SubjectType, item.SubjectId, item.Chinese, item.English, item.OrganisationName, item.DueOn, item.DueOn < clock.Today);
    }
}
