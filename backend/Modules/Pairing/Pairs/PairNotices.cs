using System.Buffers.Text;
using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.Pairs;

/// <summary>A message and how many read it.</summary>
internal sealed record Notice(Reminder Reminder, int Readers);

/// <summary>Who is told when pairs are issued, one act of whatever size: each helper with an account once, of all their people; and the secretary at either end, of their own branch.</summary>
internal sealed class PairNotices(INotifier notifier, IUsers users, IPeople people, PairingPolicies policies, BusinessClock clock)
{
    private const int NamesShown = 6;

    /// <summary>Of pairs that are issued in one act without a proposal.</summary>
    public async Task<int> SendOfAsync(IReadOnlyCollection<Pair> pairs, CancellationToken cancellationToken) =>
        await SendAsync(await OfAsync(null, pairs, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<Notice>> OfAsync(ProposalId? proposal, IReadOnlyCollection<Pair> pairs, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([.. pairs.SelectMany(pair => new[] { pair.HelperId, pair.BeneficiaryId }).Distinct()], cancellationToken);
        var notices = new List<Notice>();
        // Two acts of one day are two occasions, for a pair is issued once; two identifiers in full would be longer than a message's subject may be.
        var occasion = Base64Url.EncodeToString((proposal?.Value ?? pairs.Min(pair => pair.Id.Value)).ToByteArray());
        foreach (var helped in pairs.GroupBy(pair => pair.HelperId))
        {
            if (cards[helped.Key].UserId is { } user)
                notices.Add(new Notice(await ToHelperAsync(proposal, cards[helped.Key], [.. helped], cards, user, cancellationToken), 1));
        }

        foreach (var branch in pairs.GroupBy(pair => (pair.HelperOrgId, pair.OrgPath)))
        {
            var (helpers, helped) = (branch.Select(pair => pair.HelperId).Distinct().Count(), branch.Count());
            await AddAsync("helpersNamed", branch.Key, $"县委组织部已下达结对：本支部 {helpers} 名党员结对帮扶 {helped} 人。", $"The county department has paired {helpers} members of your branch with {helped} people.");
        }

        foreach (var branch in pairs.GroupBy(pair => (pair.BeneficiaryOrgId, pair.OtherPath)))
        {
            var helped = branch.Select(pair => pair.SubjectId).Distinct().Count();
            await AddAsync("helpersFound", branch.Key, $"县委组织部已下达结对：本支部 {helped} 名困难党员有了帮扶人。", $"The county department has found helpers for {helped} people of your branch.");
        }

        return notices;

        async Task AddAsync(string kind, (OrgId Id, OrgPath Path) branch, string chinese, string english)
        {
            var readers = await users.HoldingAsync([Role.BranchSecretary], branch.Path, Standing.AtOrAbove, cancellationToken);
            if (readers.Count > 0)
                notices.Add(new Notice(new Reminder(kind, "pairsOf", $"{branch.Id}.{occasion}", clock.Today, chinese, english, null, Recipients.Of(readers)), readers.Count));
        }
    }

    public async Task<int> SendAsync(IEnumerable<Notice> notices, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var notice in notices)
            sent += await notifier.SendAsync(notice.Reminder, cancellationToken);
        return sent;
    }

    private async Task<Reminder> ToHelperAsync(
        ProposalId? proposal, PersonCard helper, IReadOnlyList<Pair> pairs, IReadOnlyDictionary<PersonId, PersonCard> cards, UserId user, CancellationToken cancellationToken)
    {
        var helped = pairs.Select(pair => cards[pair.BeneficiaryId]).ToList();
        var policy = (await policies.TodayAsync(helper.OrgPath, cancellationToken)).Policy;
        var (chinese, english) = (
            string.Join('、', helped.Take(NamesShown).Select(person => $"{person.OrgName}{person.Name}")), string.Join(", ", helped.Take(NamesShown).Select(person => $"{person.Name} of {person.OrgName}")));
        return new Reminder(
            "peopleGiven",
            proposal is null ? "pair" : "matchingProposal",
            proposal?.ToString() ?? pairs.Min(pair => pair.Id).ToString(),
            clock.Today,
            $"您自今日起结对帮扶{chinese}{(helped.Count > NamesShown ? $"等 {helped.Count} 人" : string.Empty)}，请在 {policy.FirstContactWithinDays} 天内首次上门，并制定“六定”计划。",
            $"From today you look after {english}{(helped.Count > NamesShown ? $" and {helped.Count - NamesShown} more" : string.Empty)}: please visit within {policy.FirstContactWithinDays} days and draw up the plan.",
            policy.FirstContactDue(clock.Today),
            Recipients.Of(user));
    }
}
