using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>What the use cases of batches share: who may, what is shown.</summary>
internal sealed class DisbursementDesk(FundsDb db, FundDesk desk, EntitlementBook book, IPeople people, IOrganisations organisations, IPayeeAccounts accounts, RequestContext context)
{
    private const int TailLength = 4;

    /// <summary>A batch of the caller's own fund, to be changed.</summary>
    public async Task<Result<Disbursement>> LoadAsync(DisbursementId id, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadForChangeAsync(db.Disbursements.Where(b => b.Id == id), DisbursementRefusals.NotFound, cancellationToken);
        if (loaded.Refusal is not null)
            return loaded.Refusal;
        return desk.Keeps(await KeeperAsync(loaded.Value.FundId, cancellationToken)) ? loaded : FundRefusals.NotOwn;
    }

    /// <summary>A line with its batch, of the caller's own fund, to be changed.</summary>
    public async Task<Result<(Disbursement Batch, DisbursementLine Line)>> LoadLineAsync(DisbursementLineId id, CancellationToken cancellationToken)
    {
        var line = await db.LoadForChangeAsync(db.DisbursementLines.Where(l => l.Id == id), DisbursementRefusals.LineNotFound, cancellationToken);
        if (line.Refusal is not null)
            return line.Refusal;
        // A township sees the lines of its people in the county's batches, and leaves them to the county.
        var batch = await db.Disbursements.AsTracking().SingleOrDefaultAsync(b => b.Id == line.Value.DisbursementId, cancellationToken);
        return batch is null || !desk.Keeps(await KeeperAsync(batch.FundId, cancellationToken)) ? FundRefusals.NotOwn : (batch, line.Value);
    }

    public async Task<bool> ChecksAsync(FundId fund, CancellationToken cancellationToken) => desk.Checks(await KeeperAsync(fund, cancellationToken));

    public async Task<EntitlementRule?> RuleOfAsync(Disbursement batch, string code, CancellationToken cancellationToken) =>
        (await book.OfAsync(batch.OrgPath, batch.FactsOn, cancellationToken)).FirstOrDefault(rule => rule.Code == code);

    public async Task<IReadOnlyList<DisbursementRow>> RowsAsync(IReadOnlyCollection<Disbursement> batches, CancellationToken cancellationToken)
    {
        var (ids, funds) = (batches.Select(b => b.Id).ToList(), batches.Select(b => b.FundId).Distinct().ToList());
        var names = await db.Funds.Where(f => funds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        var sums = await db.DisbursementLines.Where(l => ids.Contains(l.DisbursementId))
            .GroupBy(l => new { l.DisbursementId, l.State, Over = l.OverpaidSince != null && l.Decision == null })
            .Select(g => new { g.Key.DisbursementId, g.Key.State, g.Key.Over, Count = g.Count(), Fen = g.Sum(l => (long)(object)l.Amount) }).ToListAsync(cancellationToken);
        var byBatch = sums.ToLookup(sum => sum.DisbursementId);
        return [.. batches.Select(b =>
        {
            var own = byBatch[b.Id].ToList();
            var paid = own.FindAll(sum => sum.State is DisbursementLineState.Due or DisbursementLineState.Paid or DisbursementLineState.Failed);
            return new DisbursementRow(
                b.Id, b.Version, b.FundId, names[b.FundId], b.Title, b.State, b.Pay, b.Period, b.FactsOn, b.MadeByName, b.MadeOn, b.CheckedByName, b.CheckedOn, b.ApprovedByName, b.PostedOn, b.Reason,
                paid.Sum(sum => sum.Count), new Money(paid.Sum(sum => sum.Fen)), Count(DisbursementLineState.Held), Count(DisbursementLineState.Failed), own.Where(sum => sum.Over).Sum(sum => sum.Count));

            int Count(DisbursementLineState state) => own.Where(sum => sum.State == state).Sum(sum => sum.Count);
        })];
    }

    public async Task<DisbursementView> ViewAsync(Disbursement batch, CancellationToken cancellationToken)
    {
        var id = batch.Id;
        var lines = await db.DisbursementLines
            .Where(l => l.DisbursementId == id && (l.State == DisbursementLineState.Due || l.State == DisbursementLineState.Paid || l.State == DisbursementLineState.Failed))
            .Select(l => new { l.RuleCode, l.RuleChinese, l.RuleEnglish, l.Purpose, l.Amount, l.Shares }).ToListAsync(cancellationToken);
        var sums = lines.GroupBy(line => (line.RuleCode, line.RuleChinese, line.RuleEnglish, line.Purpose)).Select(group => new DisbursementSum(
            group.Key.RuleCode, group.Key.RuleChinese, group.Key.RuleEnglish, group.Key.Purpose, group.Count(), Sum(group.Select(line => line.Amount)),
            Borne(group.SelectMany(line => line.Shares), CostBearer.County), Borne(group.SelectMany(line => line.Shares), CostBearer.Township)));
        var rules = (await book.OfAsync(batch.OrgPath, batch.FactsOn, cancellationToken)).Where(rule => batch.Rules.Contains(rule.Code, StringComparer.Ordinal));
        var keeper = await KeeperAsync(batch.FundId, cancellationToken);
        var (keeps, checks, own) = (desk.Keeps(keeper), desk.Checks(keeper), batch.MadeBy == context.Actor.UserId);
        return new DisbursementView(
            (await RowsAsync([batch], cancellationToken))[0], batch.Version, batch.Sources, [.. sums.OrderBy(sum => sum.Rule, StringComparer.Ordinal)], [.. rules.Select(EntitlementView.Of)],
            keeps && batch.State == DisbursementState.Drafted,
            keeps && !own && batch.State == DisbursementState.Drafted,
            checks && !own && batch.State == DisbursementState.Checked,
            keeps && (own || checks) && batch.State is (DisbursementState.Drafted or DisbursementState.Checked),
            keeps && batch.State == DisbursementState.Posted);
    }

    public async Task<IReadOnlyList<DisbursementLineView>> LineViewsAsync(IReadOnlyCollection<DisbursementLine> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(l => l.PersonId).Distinct().ToList();
        var cards = await people.CardsAsync(ids, cancellationToken);
        var places = await organisations.CardsAsync([.. lines.Select(l => l.OrgId).Distinct()], cancellationToken);
        var tails = await accounts.TailsAsync([.. lines.Where(l => l is { Account: null, PaidOn: null, Payee: null }).Select(l => l.PersonId)], cancellationToken);
        var ofLines = lines.Select(l => l.DisbursementId).Distinct().ToList();
        var titles = await db.Unscoped<Disbursement>("What a payment was called is no secret to whose people got it.").Where(b => ofLines.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => new { b.Title, b.Period, b.OrgPath }, cancellationToken);
        return [.. lines.Select(l => new DisbursementLineView(
            l.Id, l.Version, context.Scope.Covers(titles[l.DisbursementId].OrgPath) ? l.DisbursementId : null, titles[l.DisbursementId].Title, titles[l.DisbursementId].Period, l.PersonId, cards[l.PersonId].Name, l.OrgId, places.TryGetValue(l.OrgId, out var place) ? place.Name : string.Empty, l.RuleCode, l.RuleChinese, l.RuleEnglish,
            l.Purpose, l.State, l.Amount, l.Shares, l.Facts, l.FactsOn, l.Held, l.HeldNote, l.ByHand, l.Note, l.AttestedOn, l.AttestedBy, l.Payee, l.PayeeRelation,
            l.Account?.Masked[^TailLength..] ?? (l is { PaidOn: null, Payee: null } ? tails.GetValueOrDefault(l.PersonId) : null), l.PaidOn, l.OverpaidSince, l.OverpaidFor, l.Decision, l.Recovered))];
    }

    public async Task<DisbursementLineView> LineViewAsync(DisbursementLine line, CancellationToken cancellationToken) => (await LineViewsAsync([line], cancellationToken))[0];

    private Task<OrgId> KeeperAsync(FundId fund, CancellationToken cancellationToken) =>
        db.Unscoped<Fund>("Whose people keep the fund of a batch that the caller sees.").Where(f => f.Id == fund).Select(f => f.OrgId).SingleAsync(cancellationToken);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static Money Borne(IEnumerable<BorneAmount> shares, CostBearer bearer) => Sum(shares.Where(share => share.Bearer == bearer).Select(share => share.Amount));
}
