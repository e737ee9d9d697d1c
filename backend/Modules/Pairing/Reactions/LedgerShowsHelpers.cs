using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Reactions;

/// <summary>Keeps the ledger's columns 帮扶单位, 帮扶人, 结对时间 and 帮扶措施 (form 3) in step with the pairs.</summary>
internal sealed class LedgerShowsHelpers(PairingDb db, ILedger ledger, IPeople people)
    : IReaction<PairIssued>, IReaction<PairEnded>, IReaction<CasePlanDrawnUp>, IReaction<LedgerEntered>
{
    private const int LongestColumn = 400;

    public Task Handle(PairIssued notification, CancellationToken cancellationToken) => ShowAsync(notification.BeneficiaryId, cancellationToken);

    public Task Handle(PairEnded notification, CancellationToken cancellationToken) => ShowAsync(notification.BeneficiaryId, cancellationToken);

    public Task Handle(CasePlanDrawnUp notification, CancellationToken cancellationToken) => ShowAsync(notification.BeneficiaryId, cancellationToken);

    public Task Handle(LedgerEntered notification, CancellationToken cancellationToken) => ShowAsync(notification.PersonId, cancellationToken);

    private async Task ShowAsync(PersonId person, CancellationToken cancellationToken)
    {
        var pairs = await db.Pairs.Where(p => p.SubjectId == person.Value && p.State == BondState.Active).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var helpers = await people.CardsAsync([.. pairs.Select(p => p.HelperId)], cancellationToken);
        await ledger.ShowHelpersAsync(
            person,
            Joined(pairs.Select(p => helpers[p.HelperId].OrgName)),
            Joined(pairs.Select(p => helpers[p.HelperId].Name)),
            pairs.Count == 0 ? null : pairs[0].From,
            Joined(pairs.SelectMany(p => p.Plan?.Measures ?? []).Select(m => m.Measure.Chinese())),
            cancellationToken);
    }

    private static string? Joined(IEnumerable<string> words)
    {
        var text = string.Join('、', words.Distinct(StringComparer.Ordinal));
        return text.Length switch
        {
            0 => null,
            > LongestColumn => text[..(LongestColumn - 1)] + "…",
            _ => text,
        };
    }
}
