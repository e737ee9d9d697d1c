using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Pairs;

namespace Assistance.Pairing.Links;

/// <summary>Who is told when links are issued or taken back, one act of whatever size: the secretaries of the branch and of the place, once each, of their own.</summary>
internal sealed class LinkNotices(INotifier notifier, IUsers users, IOrganisations organisations, BusinessClock clock)
{
    private const int NamesShown = 6;

    public Task<IReadOnlyList<Notice>> OfIssuedAsync(IReadOnlyCollection<BranchLink> links, CancellationToken cancellationToken) => OfAsync(
        links,
        new Words("placesGiven", "县委组织部已下达部门帮村：本支部联系{0}。", "The county department has given your branch to look after: {0}."),
        new Words("branchGiven", "县委组织部已下达部门帮村：{1}由{0}联系。", "The county department has named who looks after {1}: {0}."),
        cancellationToken);

    public Task<IReadOnlyList<Notice>> OfTakenBackAsync(IReadOnlyCollection<BranchLink> links, CancellationToken cancellationToken) => OfAsync(
        links,
        new Words("placesTakenBack", "县委组织部已撤回部门帮村的下达：本支部不再联系{0}。", "The county department has taken back whom your branch looks after: {0}."),
        new Words("branchTakenBack", "县委组织部已撤回部门帮村的下达：{1}不再由{0}联系。", "The county department has taken back who looks after {1}: {0}."),
        cancellationToken);

    public async Task<int> SendOfAsync(IReadOnlyCollection<BranchLink> links, CancellationToken cancellationToken) =>
        await SendAsync(await OfIssuedAsync(links, cancellationToken), cancellationToken);

    public async Task<int> SendAsync(IEnumerable<Notice> notices, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var notice in notices)
            sent += await notifier.SendAsync(notice.Reminder, cancellationToken);
        return sent;
    }

    private async Task<IReadOnlyList<Notice>> OfAsync(IReadOnlyCollection<BranchLink> links, Words toBranch, Words toPlace, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. links.SelectMany(link => new[] { link.BranchId, link.PlaceId }).Distinct()], cancellationToken);
        var notices = new List<Notice>();
        foreach (var ofBranch in links.GroupBy(link => (link.BranchId, link.OrgPath)))
            await AddAsync(toBranch, ofBranch.Key.OrgPath, ofBranch, ofBranch.Select(link => link.PlaceId), cards[ofBranch.Key.BranchId].Name);
        foreach (var ofPlace in links.GroupBy(link => (link.PlaceId, link.OtherPath)))
            await AddAsync(toPlace, ofPlace.Key.OtherPath, ofPlace, ofPlace.Select(link => link.BranchId), cards[ofPlace.Key.PlaceId].Name);
        return notices;

        async Task AddAsync(Words words, OrgPath path, IEnumerable<BranchLink> of, IEnumerable<OrgId> others, string own)
        {
            var readers = await users.HoldingAsync([Role.BranchSecretary], path, Standing.AtOrAbove, cancellationToken);
            if (readers.Count == 0)
                return;
            var names = others.Select(id => cards[id].Name).ToList();
            var (shown, more) = (names.Take(NamesShown).ToList(), names.Count > NamesShown);
            notices.Add(new Notice(
                new Reminder(
                    words.Kind,
                    "branchLink",
                    // A link is issued once, so that two acts of one day are two occasions.
                    of.Min(link => link.Id).ToString(),
                    clock.Today,
                    words.Chinese.Replace("{0}", string.Join('、', shown) + (more ? $"等 {names.Count} 个" : string.Empty), StringComparison.Ordinal).Replace("{1}", own, StringComparison.Ordinal),
                    words.English.Replace("{0}", string.Join(", ", shown) + (more ? $" and {names.Count - NamesShown} more" : string.Empty), StringComparison.Ordinal).Replace("{1}", own, StringComparison.Ordinal),
                    null,
                    Recipients.Of(readers)),
                readers.Count));
        }
    }

    /// <param name="Chinese">{0} the other ends, {1} the own one.</param>
    private sealed record Words(string Kind, string Chinese, string English);
}
