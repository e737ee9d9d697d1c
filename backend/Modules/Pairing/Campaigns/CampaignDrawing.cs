using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>
/// Puts onto a round's list whom the ledger and the register say belong there (facts of the classes: <see cref="VisitClass"/>). Whoever stands on it, or was
/// struck from it, is left as they are. Runs with the system's reach.
/// </summary>
internal sealed class CampaignDrawing(PairingDb db, ILedger ledger, IPeople people, IOldMembers members, CampaignRounds rounds, BusinessClock clock)
{
    private const string Illness = "illness";
    private const string FormerVillageCadre = "formerVillageCadre";
    private static readonly DateOnly LastOfEarly = new(1949, 9, 30);

    /// <returns>How many were found, and how many of them are new.</returns>
    public async Task<(int Found, int Added)> DrawAsync(Campaign campaign, DateOnly day, OrgPath county, CancellationToken cancellationToken)
    {
        if (await rounds.RuleOfAsync(campaign, county, cancellationToken) is not { Gifts: { Count: > 0 } standards } rule)
            return (0, 0);
        var gifts = standards.ToDictionary(gift => gift.Class);
        var drawn = (await OfLedgerAsync(day, county, cancellationToken)).Concat(await OfRegisterAsync(day, rule.VeteranYears, county, cancellationToken))
            .Where(one => gifts.ContainsKey(one.Class)).GroupBy(one => one.Id).ToList();
        var known = await db.CampaignLines.Where(line => line.CampaignId == campaign.Id).Select(line => line.SubjectId).ToHashSetAsync(cancellationToken);
        var added = drawn.Where(person => !known.Contains(person.Key.Value)).Select(person => CampaignLine.Of(
            Ids.New<CampaignLineId>(clock.Time),
            campaign.Id,
            person.Key,
            person.First().OrgId,
            person.First().OrgPath,
            Gift.Of(person.Select(one => gifts[one.Class]), rule.AddsUp))).ToList();
        await db.InsertAsync(added, cancellationToken);
        return (drawn.Count, added.Count);
    }

    private async Task<IEnumerable<Drawn>> OfLedgerAsync(DateOnly day, OrgPath county, CancellationToken cancellationToken)
    {
        var listed = await ledger.OnAsync(day, county, cancellationToken);
        var cards = await people.CardsAsync([.. listed.Select(entry => entry.PersonId)], cancellationToken);
        return listed.Where(entry => cards[entry.PersonId].State == PersonState.Active)
            .Where(entry => cards[entry.PersonId].PartyStatus != PartyStatus.NonMember || entry.Cause == Illness)
            .Select(entry => new Drawn(
                entry.PersonId, entry.OrgId, entry.OrgPath,
                cards[entry.PersonId].PartyStatus == PartyStatus.NonMember ? VisitClass.ImpoverishedByIllness : VisitClass.NeedyMember));
    }

    private async Task<IEnumerable<Drawn>> OfRegisterAsync(DateOnly day, int veteranYears, OrgPath county, CancellationToken cancellationToken)
    {
        var old = await members.OnAsync(day, day.AddYears(-veteranYears), county, cancellationToken);
        return old.SelectMany(member => ClassesOf(member, veteranYears), (member, @class) => new Drawn(member.Id, member.OrgId, member.OrgPath, @class));
    }

    private static IEnumerable<VisitClass> ClassesOf(OldMember member, int veteranYears)
    {
        if (member.JoinedOn <= LastOfEarly)
            yield return VisitClass.EarlyMember;
        if (member.Standing >= veteranYears)
            yield return VisitClass.VeteranMember;
        if (member.Composition == FormerVillageCadre)
            yield return VisitClass.FormerVillageCadre;
    }

    private sealed record Drawn(PersonId Id, OrgId OrgId, OrgPath OrgPath, VisitClass Class);
}
