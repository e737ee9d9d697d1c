using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Accounts;

/// <summary>What the use cases of a fund share: whose it is, its turn, its books, the hands that act.</summary>
internal sealed class FundDesk(FundsDb db, RequestContext context, BusinessClock clock)
{
    private static readonly Role[] Makers = [Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];
    private static readonly Role[] Checkers = [Role.TownshipCommittee, Role.CountyDepartment];

    /// <summary>An organisation's own people keep its fund; whoever stands above it only reads.</summary>
    public bool Keeps(OrgId organisation) => Holds(organisation, Makers);

    public bool Checks(OrgId organisation) => Holds(organisation, Checkers);

    public Hands Maker => new(context.Actor.UserId!.Value, context.Actor.Name);

    /// <summary>
    /// Takes the fund's turn and then reads it: whoever posts or closes holds its row until the transaction ends, and sees all that was posted before.
    /// </summary>
    public async Task<Result<Fund>> TakeAsync(FundId id, CancellationToken cancellationToken)
    {
        if (!await db.Funds.AnyAsync(f => f.Id == id, cancellationToken))
            return FundRefusals.NotFound;
        await TakeTurnAsync(id, cancellationToken);
        var fund = await db.Funds.AsTracking().SingleAsync(f => f.Id == id, cancellationToken);
        return Keeps(fund.OrgId) ? fund : FundRefusals.NotOwn;
    }

    /// <summary>Two funds at once: always in the same order, so that no two wait for each other.</summary>
    public async Task<Result<(Fund Own, Fund? Other)>> TakeBothAsync(FundId id, FundId other, CancellationToken cancellationToken)
    {
        if (!await db.Funds.AnyAsync(f => f.Id == id, cancellationToken))
            return FundRefusals.NotFound;
        foreach (var one in new[] { id, other }.Order())
            await TakeTurnAsync(one, cancellationToken);
        var own = await db.Funds.AsTracking().SingleAsync(f => f.Id == id, cancellationToken);
        if (!Keeps(own.OrgId))
            return FundRefusals.NotOwn;
        var far = await Others().SingleOrDefaultAsync(f => f.Id == other, cancellationToken);
        return far is null ? FundRefusals.NotAboveOrBelow : (own, far);
    }

    /// <summary>The accounts of one provenance, those of its source that serve any purpose, and the last number of the year; only for whoever has the turn.</summary>
    public async Task<FundBook> OpenBookAsync(Fund fund, Provenance of, DateOnly day, CancellationToken cancellationToken)
    {
        var (id, year) = (fund.Id, day.Year);
        var accounts = await db.Unscoped<Account>("Of the fund whose turn is taken, or of the one that it sends to.").AsTracking()
            .Where(a => a.FundId == id && a.Source == of.Source && a.OfDues == of.OfDues && (a.EarmarkedFor == of.EarmarkedFor || a.EarmarkedFor == null)).ToListAsync(cancellationToken);
        var last = await db.Unscoped<Voucher>("Of the fund whose turn is taken, or of the one that it sends to.")
            .Where(v => v.FundId == id && v.Year == year).MaxAsync(v => (int?)v.Sequence, cancellationToken);
        return new FundBook(fund, accounts, last is { } number ? [KeyValuePair.Create(year, number)] : [], clock);
    }

    /// <summary>All accounts of the fund, for vouchers of several provenances in one act; only for whoever has the turn.</summary>
    public async Task<FundBook> OpenWholeBookAsync(Fund fund, DateOnly day, CancellationToken cancellationToken)
    {
        var (id, year) = (fund.Id, day.Year);
        var accounts = await db.Unscoped<Account>("Of the fund whose turn is taken.").AsTracking().Where(a => a.FundId == id).ToListAsync(cancellationToken);
        var last = await db.Unscoped<Voucher>("Of the fund whose turn is taken.").Where(v => v.FundId == id && v.Year == year).MaxAsync(v => (int?)v.Sequence, cancellationToken);
        return new FundBook(fund, accounts, last is { } number ? [KeyValuePair.Create(year, number)] : [], clock);
    }

    /// <summary>Puts what was posted beside the accounts that it was posted to.</summary>
    public void Keep(FundBook book, params IEnumerable<Voucher> vouchers)
    {
        db.AddRange(book.Opened);
        db.AddRange(vouchers);
    }

    /// <summary>Whether it was reversed, and what of it came back.</summary>
    public async Task<Aftermath> AftermathAsync(VoucherId id, CancellationToken cancellationToken) => new(
        await db.Vouchers.AnyAsync(v => v.ReversalOf == id, cancellationToken),
        new Money(await db.Vouchers.Where(v => v.ReturnOf == id).SumAsync(v => (long)(object)v.Received, cancellationToken)));

    /// <summary>Funds that money may go to or come from.</summary>
    public IQueryable<Fund> Others() => db.Unscoped<Fund>("Money is sent to a fund above or below; its name and account are no secret to who sends it.");

    /// <summary>Whether money may go there; where none is named, nothing speaks against it.</summary>
    public async Task<bool> CanSendAsync(Fund fund, FundId? to, CancellationToken cancellationToken)
    {
        if (to is not { } id)
            return true;
        var path = await Others().Where(f => f.Id == id && f.Id != fund.Id).Select(f => (OrgPath?)f.OrgPath).SingleOrDefaultAsync(cancellationToken);
        return path is { } other && (other.Covers(fund.OrgPath) || fund.OrgPath.Covers(other));
    }

    private bool Holds(OrgId organisation, Role[] roles) => context.Actor.Posts.Any(post => roles.Contains(post.Role) && post.OrganisationId == organisation);

    public Task<int> TakeTurnAsync(FundId id, CancellationToken cancellationToken) =>
        db.Turns.Where(t => t.FundId == id).ExecuteUpdateAsync(turn => turn.SetProperty(t => t.Taken, t => t.Taken + 1), cancellationToken);
}
