using Assistance.Funds.Banking;
using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Funds;

/// <summary>Which lines of the bank are joined with which vouchers: only what can be nothing else.</summary>
public sealed class ReconcilerTests
{
    private const int Rounds = 300;

    private static readonly BusinessClock Clock = new(new FrozenClock(), BusinessClock.FindZone(BusinessClock.DefaultZone));
    private static readonly DateOnly Day = new(2026, 2, 1);
    private static readonly Hands By = new(new UserId(Guid.Empty), "经办");
    private static readonly Provenance Fiscal = new("fiscalAppropriation", false, null);

    private readonly FundBook _book = BookOf(1_000_000_00);
    private readonly List<BankLine> _lines = [];
    private readonly List<Voucher> _vouchers = [];

    [Fact]
    public void Two_equal_payments_to_one_name_are_left_to_people_and_to_two_names_are_not()
    {
        Pay(300, "王某");
        Pay(300, "王某");
        Pay(500, "李某");
        Pay(500, "周某");
        var (same, other) = (Out(300, "王某"), Out(500, "周某"));

        var found = Find();

        Assert.Equal([(other, _vouchers[3])], found.Select(one => (one.Lines.Single(), one.Vouchers.Single())));
        Assert.DoesNotContain(found, one => one.Lines.Contains(same));
    }

    [Fact]
    public void Names_that_differ_and_days_too_far_apart_are_not_joined_and_a_missing_name_stands_in_no_way()
    {
        Pay(300, "王某");
        Pay(400, "李某");
        Pay(500, null);
        Out(300, "王芳");
        Out(400, "李某", Day.AddDays(Reconciler.DaysApart + 1));
        var unnamed = Out(500, "县农商银行");

        Assert.Equal([unnamed], Find().Select(one => one.Lines.Single()));
    }

    [Fact]
    public void A_batch_is_found_as_one_sum_or_as_a_line_for_each_but_not_where_a_name_is_missing()
    {
        var batch = Batch(("王某", 300), ("李某", 200));
        var whole = Out(500, "代发户");
        Assert.Equal([whole], Assert.Single(Find(batch)).Lines);

        _lines.Clear();
        var each = new[] { Out(300, "王某"), Out(200, "李 某") };
        Assert.Equal(each.ToHashSet(), Assert.Single(Find(batch)).Lines.ToHashSet());

        _lines.RemoveAt(1);
        Out(200, "周某");
        Assert.Empty(Find(batch));
    }

    [Fact]
    public void A_sum_that_another_voucher_has_as_well_may_be_that_one()
    {
        var batch = Batch(("王某", 300), ("李某", 200));
        Pay(500, "代发户");
        var line = Out(500, "代发户");

        // By its name it is the payment, and not the batch.
        Assert.Equal((line, _vouchers[1]), Assert.Single(Find(batch).Select(one => (one.Lines.Single(), one.Vouchers.Single()))));
    }

    [Fact]
    public void What_was_reversed_needs_no_line_unless_the_bank_has_one()
    {
        Pay(300, "王某");
        var reversed = _book.Reverse(_vouchers[0], new Aftermath(false, Money.Zero), new VoucherText(Day, "冲销", "王某", By with { MadeBy = new UserId(new Guid(1, 0, 0, new byte[8])) })).Value;
        _vouchers.Add(reversed);
        Assert.Equal((0, 2), Assert.Single(Find().Select(one => (one.Lines.Count, one.Vouchers.Count))));

        // The bank paid it and gave it back: each is its own.
        Out(300, "王某");
        In(300, "王某");
        Assert.Equal(2, Find().Count);
        Assert.All(Find(), one => Assert.Equal((1, 1), (one.Lines.Count, one.Vouchers.Count)));
    }

    [Fact]
    public void Whatever_is_joined_amounts_to_the_same_on_both_sides_and_is_joined_once_whichever_way_the_rows_come()
    {
        var chance = new Chance(2026);
        for (var round = 0; round < Rounds; round++)
        {
            _lines.Clear();
            _vouchers.Clear();
            for (var i = 0; i < 12; i++)
            {
                var (fen, name, day) = (100 * (1 + chance.Below(3)), chance.Below(4) is var who and < 3 ? $"某{who}" : null, Day.AddDays(chance.Below(25)));
                if (chance.Below(2) == 0)
                    Out(fen, name, day);
                else
                    Pay(fen, name, day.AddDays(-chance.Below(5)) < Day ? Day : day);
            }

            var found = Find();
            Assert.All(found, one => Assert.Equal(one.Lines.Sum(line => line.Net.Fen), one.Vouchers.Sum(voucher => voucher.Received.Fen - voucher.Paid.Fen)));
            Assert.Equal(found.Sum(one => one.Lines.Count), found.SelectMany(one => one.Lines).Distinct().Count());
            Assert.Equal(found.Sum(one => one.Vouchers.Count), found.SelectMany(one => one.Vouchers).Distinct().Count());
            var other = new Reconciler([.. Enumerable.Reverse(_lines)], [.. Enumerable.Reverse(_vouchers)]).Find([]);
            Assert.Equal(Said(found), Said(other));
        }

        static IEnumerable<string> Said(IEnumerable<(IReadOnlyList<BankLine> Lines, IReadOnlyList<Voucher> Vouchers)> found) =>
            found.Select(one => string.Join(',', one.Lines.Select(line => line.Id.ToString()).Concat(one.Vouchers.Select(voucher => voucher.Id.ToString())))).Order(StringComparer.Ordinal);
    }

    private static FundBook BookOf(long fen)
    {
        var card = new OrgCard(Ids.New<OrgId>(Clock.Time), "县委组织部", OrgKind.CountyDepartment, OrgPath.Parse("0001"), null, null);
        var fund = Fund.Open(Ids.New<FundId>(Clock.Time), card, new FundFacts("专户", "银行", "0000", "专管", "监督"), new DateOnly(2026, 1, 1), Clock.Today).Value;
        var book = new FundBook(fund, [], [], Clock);
        Assert.True(book.Receive(new Money(fen), Fiscal, new VoucherText(new DateOnly(2026, 1, 1), "拨款", null, By)).Succeeded);
        return book;
    }

    private void Pay(int fen, string? name, DateOnly? on = null) => _vouchers.Add(_book.Spend(new Money(fen), Fiscal, "grant", new VoucherText(on ?? Day, "救助", name, By)).Value);

    private PaidBatch Batch(params (string Name, int Fen)[] payees)
    {
        Pay(payees.Sum(one => one.Fen), $"{payees[0].Name}等{payees.Length}人");
        return new PaidBatch([_vouchers[^1].Id], [.. payees.Select(one => (one.Name, new Money(one.Fen)))]);
    }

    private BankLine Out(int fen, string? name, DateOnly? on = null) => Line(Money.Zero, new Money(fen), name, on ?? Day);

    private void In(int fen, string? name) => Line(new Money(fen), Money.Zero, name, Day.AddDays(1));

    private BankLine Line(Money received, Money paid, string? name, DateOnly on)
    {
        var row = new StatementRow(_lines.Count, _lines.Count, on, received, paid, null, name, null, null, null);
        var statement = BankStatement.Take(Ids.New<BankStatementId>(Clock.Time), _book.Fund, 1, "流水.csv", [row], By, Clock.Today);
        _lines.Add(BankLine.Of(Ids.New<BankLineId>(Clock.Time), statement, row, $"{_lines.Count}"));
        return _lines[^1];
    }

    private IReadOnlyList<(IReadOnlyList<BankLine> Lines, IReadOnlyList<Voucher> Vouchers)> Find(params PaidBatch[] batches) => new Reconciler(_lines, _vouchers).Find(batches);
}
