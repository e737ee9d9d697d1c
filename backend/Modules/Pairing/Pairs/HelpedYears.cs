using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>Who looked after somebody in each year, and what they did.</summary>
internal sealed class HelpedYears(PairingDb db, IPeople people, IOrganisations organisations, BusinessClock clock) : IPersonYears
{
    public async Task<IReadOnlyList<PersonYear>> OfAsync(PersonId id, CancellationToken cancellationToken)
    {
        var pairs = await db.Pairs.Where(p => p.SubjectId == id.Value && p.From != null).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        if (pairs.Count == 0)
            return [];
        var visits = await db.Visits.Where(v => v.SubjectId == id.Value && v.State == VisitState.Made).ToListAsync(cancellationToken);
        var ids = pairs.Select(p => (PairId?)p.Id).ToList();
        var fulfilled = await db.Commitments.Where(c => ids.Contains(c.PairId) && c.State == CommitmentState.Fulfilled).Select(c => c.ClosedOn).ToListAsync(cancellationToken);
        var helpers = await people.CardsAsync([.. pairs.Select(p => p.HelperId)], cancellationToken);
        var units = await organisations.CardsAsync([.. pairs.Select(p => p.HelperOrgId)], cancellationToken);
        var first = pairs[0].From!.Value.Year;
        return
        [
            .. Enumerable.Range(first, clock.Today.Year - first + 1).Select(year => new PersonYear(
                year,
                FormWords.List(pairs.Where(p => p.From!.Value.Year <= year && (p.Until ?? clock.Today).Year >= year).Select(p => $"{units[p.HelperOrgId].Name} {helpers[p.HelperId].Name}").Distinct()),
                Done([.. visits.Where(v => v.Day.Year == year)], fulfilled.Count(day => day?.Year == year)),
                Verdict: null)),
        ];
    }

    private static string? Done(IReadOnlyList<Visit> visits, int fulfilled)
    {
        var cash = visits.Aggregate(Money.Zero, (sum, visit) => sum + visit.Cash);
        var goods = visits.Aggregate(Money.Zero, (sum, visit) => sum + visit.GoodsWorth);
        string?[] parts =
        [
            visits.Count == 0 ? null : $"走访{visits.Count}次",
            cash == Money.Zero ? null : $"慰问金{cash}元",
            goods == Money.Zero ? null : $"慰问品折价{goods}元",
            fulfilled == 0 ? null : $"办结承诺事项{fulfilled}项",
        ];
        return string.Join('，', parts.OfType<string>()) is { Length: > 0 } done ? done : null;
    }
}
