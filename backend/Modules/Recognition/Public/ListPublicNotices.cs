using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Public;

/// <summary>A notice as anybody reads it (Form 4): no more of the person than the redacted line holds.</summary>
internal sealed record PublicNotice(
    NoticeId Id, string MaskedName, string BranchName, string TownshipName, NeedTier? Tier, Money? Amount, DateOnly From, DateOnly Until, string Hotline, string ReceivingUnit, bool UnderObjection);

/// <summary>The notices that stand today, of the county or of one township.</summary>
internal static class ListPublicNotices
{
    private static readonly SortMap<Notice, NoticeId> Sorts = new SortMap<Notice, NoticeId>(n => n.Id, "-id").By("id", n => n.Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/public/notices", ([AsParameters] PageRequest page, OrgId? townshipId) => new Query(page, townshipId));

    [AllowAnyone("A public notice is for the public.")]
    internal sealed record Query(PageRequest Page, OrgId? TownshipId) : IQuery<Page<PublicNotice>>;

    internal sealed class Handler(RecognitionDb db, IOrganisations organisations) : IQueryHandler<Query, Page<PublicNotice>>
    {
        public async Task<Result<Page<PublicNotice>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var standing = db.Unscoped<Notice>("Posted for everybody to read; redacted.").Where(n => n.State == NoticeState.Posted || n.State == NoticeState.Objected);
            standing = await organisations.WithinAsync(standing, request.TownshipId, cancellationToken);

            return await standing.ToPageAsync(
                request.Page,
                Sorts,
                n => new PublicNotice(
                    n.Id, n.Line.MaskedName, n.Line.BranchName, n.Line.TownshipName, n.Line.Tier, n.Line.Amount, n.From!.Value, n.Until!.Value, n.Hotline!, n.ReceivingUnit!,
                    n.State == NoticeState.Objected),
                cancellationToken);
        }
    }
}
