using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

/// <summary>A statement with what became of it.</summary>
internal sealed record DisclosureView(
    DisclosureId Id,
    int Version,
    FundId FundId,
    DisclosureState State,
    DisclosureStatement Statement,
    string MadeByName,
    DateOnly MadeOn,
    string? PublishedByName,
    DateOnly? PublishedOn,
    string? WithdrawnByName,
    DateOnly? WithdrawnOn,
    string? Reason,
    bool MayPublish,
    bool MayWithdraw) : IVersionedView;

/// <summary>Shows statements, with what the caller may do about each.</summary>
internal sealed class DisclosureDesk(FundsDb db, FundDesk desk, RequestContext context)
{
    public async Task<IReadOnlyList<DisclosureView>> ViewsAsync(IReadOnlyCollection<Disclosure> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(d => d.FundId).Distinct().ToList();
        var keepers = await db.Funds.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.OrgId, cancellationToken);
        return [.. rows.Select(d =>
        {
            var (isMaker, checks) = (d.MadeBy == context.Actor.UserId, desk.Checks(keepers[d.FundId]));
            return new DisclosureView(
                d.Id, d.Version, d.FundId, d.State, d.Statement, d.MadeByName, d.MadeOn, d.PublishedByName, d.PublishedOn, d.WithdrawnByName, d.WithdrawnOn, d.Reason,
                d.State == DisclosureState.Drafted && checks && !isMaker,
                (d.State == DisclosureState.Drafted && (checks || (isMaker && desk.Keeps(keepers[d.FundId])))) || (d.State == DisclosureState.Published && checks));
        })];
    }

    public async Task<DisclosureView> ViewAsync(Disclosure disclosure, CancellationToken cancellationToken) => (await ViewsAsync([disclosure], cancellationToken))[0];
}
