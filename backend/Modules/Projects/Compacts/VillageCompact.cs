using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Compacts;

/// <summary>By what a village is helped on (rule E6).</summary>
internal enum CompactKind
{
    /// <summary>示范村结对: the two visit and learn from each other.</summary>
    Example,

    /// <summary>乡股让村: the yield of the township's shares goes to the village for some years.</summary>
    Shares,
}

/// <summary>What the village's own economy is to have from it in a year.</summary>
internal sealed record CompactTarget(int Year, Money Amount);

/// <summary>
/// An agreement for some years by which a strong village, or the township, helps a weak village on: what they agreed, what the village's economy is to have
/// of it each year and what it had, and when people went to learn from each other (rule E6). Whom the one sends to work at the other stands with the village's
/// assignments.
/// </summary>
internal sealed class VillageCompact : Aggregate, IScopedTwice
{
    private const int LongestYears = 10;
    private readonly List<CompactYear> _years = [];
    private readonly List<CompactExchange> _exchanges = [];

    private VillageCompact()
    {
    }

    public VillageCompactId Id { get; private set; }

    public CompactKind Kind { get; private set; }

    /// <summary>The village that is helped on.</summary>
    public OrgId PlaceId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>The village, or township, that helps.</summary>
    public OrgId PartnerId { get; private set; }

    public OrgPath OtherPath { get; private set; }

    public string Terms { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    /// <summary>Earlier than agreed; null where it lasts, or lasted, its time.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public IReadOnlyList<CompactYear> Years => _years;

    public IReadOnlyList<CompactExchange> Exchanges => _exchanges;

    public static Result<VillageCompact> Conclude(VillageCompactId id, CompactKind kind, (OrgCard Place, OrgCard Partner) ends, string terms, (DateOnly From, DateOnly Until) days, IReadOnlyList<CompactTarget> targets)
    {
        if (ends.Place.Kind is not (OrgKind.Village or OrgKind.Community))
            return CompactRefusals.NotAVillage.ForField("placeId");
        if (ends.Place.Id == ends.Partner.Id)
            return CompactRefusals.WithItself;
        if (kind == CompactKind.Example ? ends.Partner.Kind is not (OrgKind.Village or OrgKind.Community) : ends.Partner.Kind is not (OrgKind.TownshipCommittee or OrgKind.WorkCommittee))
            return kind == CompactKind.Example ? CompactRefusals.NotAVillage.ForField("partnerId") : CompactRefusals.NotATownship;
        if (days.Until <= days.From || days.Until.Year - days.From.Year >= LongestYears)
            return CompactRefusals.OrderOfDays(LongestYears);
        if (kind == CompactKind.Shares && targets.Count == 0)
            return CompactRefusals.TargetMissing;
        if (targets.Any(target => target.Year < days.From.Year || target.Year > days.Until.Year) || targets.DistinctBy(target => target.Year).Count() < targets.Count)
            return CompactRefusals.YearOutside(days.From.Year, days.Until.Year).ForField("targets");
        var compact = new VillageCompact
        {
            Id = id,
            Kind = kind,
            PlaceId = ends.Place.Id,
            OrgPath = ends.Place.Path,
            PartnerId = ends.Partner.Id,
            OtherPath = ends.Partner.Path,
            Terms = terms.Trim(),
            From = days.From,
            Until = days.Until,
        };
        compact._years.AddRange(targets.OrderBy(target => target.Year).Select(target => new CompactYear(target.Year, target.Amount)));
        return compact;
    }

    public bool LastsOn(DateOnly day) => From <= day && day <= Until && (EndedOn is null || EndedOn > day);

    /// <summary>Recorded again, the new amount stands.</summary>
    public Refusal? Receive(int year, Money amount, string source, string byName, DateOnly today)
    {
        var last = Math.Min((EndedOn ?? Until).Year, today.Year);
        if (year < From.Year || year > last)
            return CompactRefusals.YearOutside(From.Year, last).ForField("year");
        var at = _years.Find(one => one.Year == year);
        if (at is null)
        {
            at = new CompactYear(year, null);
            _years.Add(at);
        }

        at.Receive(amount, source.Trim(), byName);
        return null;
    }

    public Refusal? Meet(CompactMeeting meeting, string byName, DateOnly today)
    {
        if (meeting.On > today || meeting.On < From || meeting.On > (EndedOn ?? Until))
            return CompactRefusals.NotThatDay(From, today).ForField("on");
        _exchanges.Add(new CompactExchange(_exchanges.Count + 1, meeting, byName));
        return null;
    }

    public Refusal? End(DateOnly on, string reason, DateOnly today)
    {
        if (EndedOn is not null || Until < today)
            return CompactRefusals.EndedAlready;
        if (on > today || on < From)
            return CompactRefusals.NotThatDay(From, today).ForField("on");
        (EndedOn, EndReason) = (on, reason.Trim());
        return null;
    }
}

/// <summary>A year of a compact: what was agreed for it, and what the village had.</summary>
internal sealed class CompactYear
{
    private CompactYear()
    {
    }

    public CompactYear(int year, Money? target) => (Year, Target) = (year, target);

    public int Year { get; private set; }

    /// <summary>Null where nothing was agreed for the year.</summary>
    public Money? Target { get; private set; }

    /// <summary>Null until it is recorded.</summary>
    public Money? Received { get; private set; }

    /// <summary>What it came from.</summary>
    public string? Source { get; private set; }

    public string? ByName { get; private set; }

    public void Receive(Money amount, string source, string byName) => (Received, Source, ByName) = (amount, source, byName);
}

/// <param name="Hosted">At the village that is helped on, and not at its partner.</param>
/// <param name="People">Who went.</param>
internal sealed record CompactMeeting(DateOnly On, bool Hosted, int People, string Text);

/// <summary>A day on which people of the one village went to the other, to learn or to show.</summary>
internal sealed class CompactExchange
{
    private CompactExchange()
    {
    }

    public CompactExchange(int number, CompactMeeting meeting, string byName) => (Number, On, Hosted, People, Text, ByName) = (number, meeting.On, meeting.Hosted, meeting.People, meeting.Text.Trim(), byName);

    public int Number { get; private set; }

    public DateOnly On { get; private set; }

    public bool Hosted { get; private set; }

    public int People { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;
}
