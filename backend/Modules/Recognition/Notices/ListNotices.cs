using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Notices;

/// <param name="OpenObjections">Objections that wait for a finding.</param>
internal sealed record NoticeRow(
    NoticeId Id, CaseId CaseId, NoticeState State, RedactedLine Line, DateOnly? From, DateOnly? Until, int OpenObjections);

/// <summary>Notices of one's own places, in whatever state.</summary>
internal static class ListNotices
{
    private static readonly SortMap<Notice, NoticeId> Sorts = new SortMap<Notice, NoticeId>(n => n.Id, "-id").By("id", n => n.Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/notices", ([AsParameters] PageRequest page, NoticeState? state) => new Query(page, state));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, NoticeState? State) : IQuery<Page<NoticeRow>>;

    internal sealed class Handler(RecognitionDb db) : IQueryHandler<Query, Page<NoticeRow>>
    {
        public async Task<Result<Page<NoticeRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = request.State is { } state ? db.Notices.Where(n => n.State == state) : db.Notices;
            return await rows.ToPageAsync(
                request.Page, Sorts,
                n => new NoticeRow(n.Id, n.CaseId, n.State, n.Line, n.From, n.Until, n.Objections.Count(o => o.State == ObjectionState.Open)), cancellationToken);
        }
    }
}
