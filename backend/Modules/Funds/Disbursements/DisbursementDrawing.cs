using System.Globalization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>Somebody whom an entitlement puts onto a batch.</summary>
internal sealed record DrawnLine(RegisteredPerson Person, LineContent Content, Attestation? Attested = null);

/// <summary>What somebody has looked at, which no register says.</summary>
internal sealed record Attestation(DateOnly On, string By, string Evidence);

/// <summary>Says to whom a batch is due by the pack, the ledger and the register, how much, and who is held back for what reason.</summary>
internal sealed class DisbursementDrawing(FundsDb db, EntitlementBook book, IEntitlementFacts facts, IEnumerable<IPaymentStops> stops, TimeProvider time)
{
    private const int IdsAtOnce = 1000;
    private const string Once = "Nobody is paid twice for the same, wherever they are.";

    public async Task<IReadOnlyList<DrawnLine>> DrawAsync(Disbursement batch, CancellationToken cancellationToken)
    {
        var drawn = new List<DrawnLine>();
        foreach (var area in await book.AreasAsync(batch.OrgPath, batch.FactsOn, cancellationToken))
        {
            foreach (var rule in area.Rules.Where(rule => batch.Rules.Contains(rule.Code, StringComparer.Ordinal) && rule.Pay == batch.Pay))
                drawn.AddRange((await DueByAsync(rule, batch, cancellationToken)).Where(line => area.Holds(line.Person.OrgPath)));
        }

        return await HoldAsync(batch, drawn, cancellationToken);
    }

    /// <summary>Puts all who are due something onto a new batch, and says how many lines that makes.</summary>
    public async Task<int> FillAsync(Disbursement batch, CancellationToken cancellationToken)
    {
        var drawn = await DrawAsync(batch, cancellationToken);
        db.AddRange(drawn.Select(one => LineOf(batch, one)));
        return drawn.Count;
    }

    public DisbursementLine LineOf(Disbursement batch, DrawnLine one)
    {
        var line = DisbursementLine.Of(Ids.New<DisbursementLineId>(time), batch, one.Person, one.Content);
        if (one.Attested is { } attested)
            line.Attested(attested.On, attested.By);
        return line;
    }

    /// <summary>Of these lines the people whose cases are under an objection.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> UnderObjectionAsync(IEnumerable<(PersonId Person, IReadOnlyList<GroundFact> Facts)> lines, CancellationToken cancellationToken)
    {
        var people = lines.Where(line => line.Facts.Any(fact => fact.Ground == PayGround.CaseNumber)).Select(line => line.Person).Distinct().ToList();
        var found = new Dictionary<PersonId, string>();
        foreach (var one in stops)
        {
            foreach (var (person, number) in await one.UnderObjectionAsync(people, cancellationToken))
                found[person] = number;
        }

        return found;
    }

    private async Task<IEnumerable<DrawnLine>> DueByAsync(EntitlementRule rule, Disbursement batch, CancellationToken cancellationToken)
    {
        var (days, below) = (new DueDays(batch.From, batch.To), batch.OrgPath);
        return rule.RestsOn switch
        {
            EntitlementBasis.Ledger => (await facts.OfLedgerAsync(days, below, cancellationToken)).Select(stay => OfLedger(rule, stay, batch)),
            EntitlementBasis.Age => (await facts.OfAgeAsync(days, below, cancellationToken)).Select(due => OfAge(rule, due, batch)),
            EntitlementBasis.Post => (await facts.OfPostsAsync(rule.Benefit!, days, below, cancellationToken)).Select(due => OfPost(rule, due, rule.Amount ?? due.Amount, batch)),
            EntitlementBasis.Tenure => (await facts.OfTenureAsync(rule.Scale![0].Years * EntitlementRule.MonthsOfYear, days, below, cancellationToken))
                .Select(due => OfPost(rule, due, rule.OnScale(due.Months), batch)),
            EntitlementBasis.Standing => await OfStandingAsync(rule, days, batch, cancellationToken),
            _ => [],
        };
    }

    private static DrawnLine OfLedger(EntitlementRule rule, LedgerStay stay, Disbursement batch)
    {
        List<GroundFact> grounds = [new(PayGround.Tier, CamelCase(stay.Tier.ToString())), new(PayGround.RecognisedSince, Iso(stay.From)), new(PayGround.CaseNumber, stay.CaseNumber)];
        // rule B14: whoever is out of hardship before the period ends is not paid for it.
        var exited = stay.Until is { } until && until < batch.To;
        if (exited)
            grounds.Add(new(PayGround.ExitedOn, Iso(stay.Until!.Value)));
        var line = Line(rule, stay.Person, stay.Amount ?? rule.Amount, grounds, batch);
        return exited && line.Content.Held is not (HeldFor.Died or HeldFor.Left) ? line with { Content = line.Content with { Held = HeldFor.Exited, HeldNote = stay.ExitReason } } : line;
    }

    private static DrawnLine OfAge(EntitlementRule rule, DueByAge due, Disbursement batch) => Line(
        rule, due.Person, rule.Amount ?? due.Monthly,
        [new(PayGround.BirthDate, Iso(due.Person.BirthDate!.Value)), new(PayGround.Age, Text(due.Age)), new(PayGround.EntitledFrom, Iso(due.From))], batch);

    private static DrawnLine OfPost(EntitlementRule rule, DueByPost due, Money? amount, Disbursement batch) => Line(
        rule, due.Person, amount, [new(PayGround.Post, due.Post), new(PayGround.TenureMonths, Text(due.Months)), new(PayGround.EntitledFrom, Iso(due.From))], batch);

    private async Task<IEnumerable<DrawnLine>> OfStandingAsync(EntitlementRule rule, DueDays days, Disbursement batch, CancellationToken cancellationToken)
    {
        var old = await facts.OfStandingAsync(rule.Age!.Value, rule.Standing!.Value, days, batch.OrgPath, cancellationToken);
        var looked = rule.Attested ? await AttestedAsync(rule.Code, batch.FactsOn.AddYears(-1), cancellationToken) : [];
        return old.Select(person =>
        {
            List<GroundFact> grounds = [new(PayGround.BirthDate, Iso(person.BirthDate!.Value)), new(PayGround.Standing, Text(person.Standing!.Value))];
            var attested = looked.GetValueOrDefault(person.Id);
            if (attested is not null)
                grounds.Add(new(PayGround.NoFixedIncome, attested.Evidence));
            var line = Line(rule, person, rule.Amount, grounds, batch) with { Attested = attested };
            // rule A8: the third condition stands in no register.
            return rule.Attested && attested is null && line.Content.Held is (null or HeldFor.AmountMissing)
                ? line with { Content = line.Content with { Held = HeldFor.NotAttested } }
                : line;
        });
    }

    private async Task<Dictionary<PersonId, Attestation>> AttestedAsync(string rule, DateOnly since, CancellationToken cancellationToken) =>
        (await db.Unscoped<DisbursementLine>("What was looked at is true wherever the person is now.").Where(l => l.RuleCode == rule && l.AttestedOn >= since).ToListAsync(cancellationToken))
            .GroupBy(line => line.PersonId).Select(group => group.MaxBy(line => line.AttestedOn)!)
            .ToDictionary(
                line => line.PersonId,
                line => new Attestation(line.AttestedOn!.Value, line.AttestedBy!, line.Facts.FirstOrDefault(fact => fact.Ground == PayGround.NoFixedIncome)?.Value ?? string.Empty));

    private static DrawnLine Line(EntitlementRule rule, RegisteredPerson person, Money? amount, IReadOnlyList<GroundFact> grounds, Disbursement batch)
    {
        HeldFor? held = person.StateSince > batch.To ? null : person.State switch
        {
            PersonState.Active => null,
            PersonState.Deceased => HeldFor.Died,
            _ => HeldFor.Left,
        };
        var note = held is null ? null : person.StateSince is { } since ? Iso(since) : null;
        return new DrawnLine(person, new LineContent(
            LineRule.Of(rule), amount ?? Money.Zero, grounds, rule.Split(amount ?? Money.Zero), held ?? (amount is null ? HeldFor.AmountMissing : null), note));
    }

    private async Task<IReadOnlyList<DrawnLine>> HoldAsync(Disbursement batch, List<DrawnLine> drawn, CancellationToken cancellationToken)
    {
        var objected = await UnderObjectionAsync(drawn.Select(line => (line.Person.Id, line.Content.Facts)), cancellationToken);
        var taken = await TakenAsync(batch, drawn, cancellationToken);
        var lines = new List<DrawnLine>(drawn.Count);
        foreach (var line in drawn)
        {
            var (person, content) = (line.Person.Id, line.Content);
            if (taken.TryGetValue((content.Rule.Code, person), out var other))
            {
                // What is paid once in a life is not spoken of ever after.
                if (batch.Pay != PayRhythm.Once)
                    lines.Add(line with { Content = content with { Held = HeldFor.PaidAlready, HeldNote = other } });
            }
            else
            {
                lines.Add(content.Held is null && content.Facts.Any(fact => fact.Ground == PayGround.CaseNumber) && objected.TryGetValue(person, out var number)
                    ? line with { Content = content with { Held = HeldFor.Objection, HeldNote = number } }
                    : line);
            }
        }

        return lines;
    }

    /// <summary>Who is paid for the same by another batch, and its title.</summary>
    private async Task<Dictionary<(string Rule, PersonId Person), string>> TakenAsync(Disbursement batch, List<DrawnLine> drawn, CancellationToken cancellationToken)
    {
        var (period, id) = (DisbursementLine.PeriodOf(batch), batch.Id);
        var found = new Dictionary<(string, PersonId), string>();
        foreach (var some in drawn.Select(line => line.Person.Id).Distinct().Chunk(IdsAtOnce))
        {
            var rows = await db.Unscoped<DisbursementLine>(Once)
                .Where(l => l.Period == period && l.DisbursementId != id && some.Contains(l.PersonId))
                .Where(l => l.State == DisbursementLineState.Due || l.State == DisbursementLineState.Paid || l.State == DisbursementLineState.Failed)
                .Join(db.Unscoped<Disbursement>(Once), l => l.DisbursementId, b => b.Id, (l, b) => new { l.RuleCode, l.PersonId, b.Title }).ToListAsync(cancellationToken);
            foreach (var row in rows)
                found[(row.RuleCode, row.PersonId)] = row.Title;
        }

        return found;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
