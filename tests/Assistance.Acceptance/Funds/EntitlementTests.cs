using System.Text.Json.Nodes;
using Assistance.Acceptance.Members;
using Assistance.Acceptance.Recognition;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>Who is due what by the pack, on which facts, and who is held back.</summary>
public sealed class EntitlementTests
{
    [EngineFact]
    [Rule("A6")]
    [Rule("B8")]
    [Rule("B14")]
    public async Task The_years_grant_is_paid_at_its_end_to_whoever_is_still_in_hardship(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yugan");
        await county.Green.GivenRecognisedAsync(GreenCounty.Pond, "在册");
        var out6 = await county.Green.GivenRecognisedAsync(GreenCounty.Hill, "六月脱困");
        await county.Green.TurnToAsync(new DateOnly(2026, 6, 15));
        await county.ExitAsync(out6, new DateOnly(2026, 6, 15), "已脱困");
        await county.Green.TurnToAsync(new DateOnly(2026, 12, 20));

        (await county.TryDrawAsync("yearly", "2027", "yearlyGrant")).MustBeRefused(422, "funds.period_ahead");
        (await county.TryDrawAsync("yearly", "2026-12", "yearlyGrant")).MustBeRefused(422, "funds.period_unclear");
        (await county.TryDrawAsync("monthly", "2026-12", "yearlyGrant")).MustBeRefused(422, "funds.unknown_entitlement");
        var batch = await county.DrawAsync("yearly", "2026", "yearlyGrant");

        // rule B14: out of hardship in June, nothing at the year's end.
        Assert.Equal(["六月脱困 held 100000 exited", "在册 due 100000"], await county.SaidAsync(batch));
        var held = await county.LineAsync(batch, "六月脱困");
        Assert.Equal(("已脱困", "2026-06-15"), (held.Text("heldNote"), held.Items("facts").Single(fact => fact.Text("ground") == "exitedOn").Text("value")));
        Assert.Equal("severe", (await county.LineAsync(batch, "在册")).Items("facts").Single(fact => fact.Text("ground") == "tier").Text("value"));
        var posted = await county.PayAsync(batch);
        Assert.Equal(("posted", 1L, 100_000L), (posted.Text("batch.state"), posted.Number("batch.count"), posted.Number("batch.total")));
        Assert.Equal(["六月脱困 removed 100000 exited", "在册 paid 100000"], await county.SaidAsync(batch));
        Assert.Equal(99_900_000, await county.BalanceAsync());

        // rule A6: once a year.
        var again = await county.DrawAsync("yearly", "2026", "yearlyGrant");
        Assert.Equal(["六月脱困 held 100000 exited", "在册 held 100000 paidAlready"], await county.SaidAsync(again));
        (await county.CheckAsync(again)).MustBeRefused(422, "funds.nothing_to_pay");
        var twice = await county.LineAsync(again, "在册");
        (await (await county.MakerAsync()).PutAsync($"disbursement-lines/{twice.Id()}", new { amount = 100_000, reason = "补发" }, (int)twice.Number("version"))).MustBeRefused(422, "funds.stays_held");
    }

    [EngineFact]
    [Rule("B14")]
    public async Task Who_exits_while_a_batch_waits_is_held_back_and_the_checker_sees_it(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yugan");
        await county.Green.GivenRecognisedAsync(GreenCounty.Pond, "在册");
        var leaves = await county.Green.GivenRecognisedAsync(GreenCounty.Hill, "退出");
        var batch = await county.DrawAsync("yearly", "2026", "yearlyGrant");
        await county.ExitAsync(leaves, FrozenClock.Today, "已脱困");
        Assert.Equal(["在册 due 100000", "退出 held 100000 exited"], await county.SaidAsync(batch));
        Assert.Equal(100_000, (await county.PayAsync(batch)).Number("batch.total"));
    }

    [EngineFact]
    [Rule("B9")]
    public async Task An_objection_stops_the_payment(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var member = await banner.GivenMemberAsync();
        await banner.App.InCommandAsync(async services => await services.GetRequiredService<ILedger>().EnterAsync(
            new LedgerEntryData(
                new PersonId(member), Guid.CreateVersion7(), "2025-SQ-000009", NeedTier.Severe, "illness", new Money(100_000), new DateOnly(2026, 1, 5),
                (await services.GetRequiredService<IPeople>().SnapshotAsync(new PersonId(member), CancellationToken.None))!),
            CancellationToken.None));
        var (department, officer) = (await banner.DepartmentAsync(), await banner.OtherOfficerAsync());
        var county = (await department.GetAsync("organisations?kind=countyDepartment")).MustSucceed().Id("items.0.id");
        var fund = (await department.PostAsync("funds", new
        {
            organisationId = county,
            openedOn = "2026-01-01",
            facts = new { name = "专户", bank = "农商银行", accountTail = "0388", custodian = "沈专管", oversight = "派驻组" },
        })).MustSucceed().Id("fund.id");
        (await department.PostAsync($"funds/{fund}/incomes", new { amount = 1_000_000, provenance = new { source = "partyDues" }, day = "2026-01-10", summary = "拨款" })).MustSucceed();
        var drawn = (await department.PostAsync(
            $"funds/{fund}/disbursements", new { title = "年终救助", pay = "yearly", period = "2026", rules = new[] { "yearlyGrant" }, sources = new[] { new { source = "partyDues" } } })).MustSucceed();
        Assert.Equal(1, drawn.Number("batch.count"));
        var batch = drawn.Id("batch.id");
        var @checked = (await officer.PostAsync($"disbursements/{batch}/check", new { }, 1)).MustSucceed();

        // Somebody objects while next year's case is on the board.
        var posted = await banner.GivenPostedAsync(member);
        (await (await banner.SecretaryAsync()).PostAsync($"notices/{posted.NoticeId()}/objections", new { channel = "letter", text = "子女有赡养能力" })).MustSucceed();

        (await officer.PostAsync($"disbursements/{batch}/approval", new { }, (int)@checked.Number("version"))).MustBeRefused(422, "funds.lines_stopped");
        var back = (await officer.PostAsync($"disbursements/{batch}/withdrawal", new { reason = "有异议", sendBack = true }, (int)@checked.Number("version"))).MustSucceed();
        var again = (await department.PostAsync($"disbursements/{batch}/redrawing", new { }, (int)back.Number("version"))).MustSucceed();
        Assert.Equal((0L, 1L), (again.Number("batch.count"), again.Number("batch.held")));
        var line = (await department.GetAsync($"disbursement-lines?disbursementId={batch}")).MustSucceed().Items().Single();
        Assert.Equal(("objection", posted.Text("number")), (line.Text("held"), line.Text("heldNote")));
    }

    [EngineFact]
    [Rule("A8")]
    public async Task The_living_subsidy_takes_seventy_years_fifty_in_the_party_and_somebody_who_looked_for_a_fixed_income(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "modern");
        await county.MemberAsync(GreenCounty.Pond, "够格", "1946-05-06");
        await county.MemberAsync(GreenCounty.Pond, "有退休金", "1946-05-06");
        await county.MemberAsync(GreenCounty.Pond, "六十九岁", "1956-04-01", "1975-07-01");
        await county.MemberAsync(GreenCounty.Hill, "党龄不足", "1946-05-06", "1976-07-01");
        var march = await county.DrawAsync("monthly", "2026-03", "livingSubsidy");
        Assert.Equal(["够格 held 10000 notAttested", "有退休金 held 10000 notAttested"], await county.SaidAsync(march));

        (await county.ActAsync(await county.LineAsync(march, "够格"), "attestation", new { holds = true, evidence = "入户核实，无退休金、无经营收入" })).MustSucceed();
        (await county.ActAsync(await county.LineAsync(march, "有退休金"), "attestation", new { holds = false, evidence = "每月领取养老金" })).MustSucceed();
        Assert.Equal(["够格 due 10000", "有退休金 removed 10000 notAttested"], await county.SaidAsync(march));
        Assert.Equal(10_000, (await county.PayAsync(march)).Number("batch.total"));

        // What was looked at serves for a year.
        await county.Green.TurnToAsync(new DateOnly(2026, 4, 10));
        Assert.Contains("够格 due 10000", await county.SaidAsync(await county.DrawAsync("monthly", "2026-04", "livingSubsidy")));
        await county.Green.TurnToAsync(new DateOnly(2027, 4, 10));
        Assert.Contains("够格 held 10000 notAttested", await county.SaidAsync(await county.DrawAsync("monthly", "2027-04", "livingSubsidy")));
    }

    [EngineFact]
    [Rule("D4")]
    public async Task The_aged_are_paid_from_the_month_of_their_eightieth_birthday_and_county_and_township_share_it(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        await county.MemberAsync(GreenCounty.Pond, "月末生", "1946-03-31");
        await county.MemberAsync(GreenCounty.Pond, "下月生", "1946-04-01");
        await county.MemberAsync(GreenCounty.Ford, "闰日生", "1944-02-29");
        var dies = await county.MemberAsync(GreenCounty.Ford, "去世", "1940-01-01");
        (await (await county.MakerAsync()).PostAsync($"people/{dies}/death", new { on = "2026-03-02" }, await county.Green.VersionAsync(dies))).MustSucceed();

        var march = await county.DrawAsync("monthly", "2026-03", "agedAllowance");
        Assert.Equal(["去世 held 2000 died", "月末生 due 2000", "闰日生 due 2000"], await county.SaidAsync(march));
        var facts = (await county.LineAsync(march, "月末生")).Items("facts").Select(fact => $"{fact.Text("ground")} {fact.Text("value")}");
        Assert.Equal(["birthDate 1946-03-31", "age 80", "entitledFrom 2026-03-31"], facts);
        var sum = (await county.BatchAsync(march)).Items("sums").Single();
        Assert.Equal((4_000L, 2_000L, 2_000L), (sum.Number("amount"), sum.Number("byCounty"), sum.Number("byTownship")));

        // Born on 29 February: eighty in the February of 2024, which has one.
        Assert.DoesNotContain("闰日生", string.Join(' ', await county.SaidAsync(await county.DrawAsync("monthly", "2024-01", "agedAllowance"))), StringComparison.Ordinal);
        Assert.Contains("闰日生 due 2000", await county.SaidAsync(await county.DrawAsync("monthly", "2024-02", "agedAllowance")));
    }

    [EngineFact]
    [Rule("D1")]
    [Rule("D2")]
    [Rule("D3")]
    public async Task Those_in_office_have_their_insurance_and_those_who_left_after_thirty_years_their_payments(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        await county.CadreAsync(GreenCounty.Pond, "在任", ("2005-06-01", null));
        await county.CadreAsync(GreenCounty.Pond, "连续", ("1965-01-01", "1994-12-31"));
        await county.CadreAsync(GreenCounty.Ford, "累计", ("1965-01-01", "1979-12-31"), ("1985-01-01", "1999-12-31"));
        await county.CadreAsync(GreenCounty.Ford, "二十九年", ("1965-01-01", "1993-12-31"));

        var insurance = await county.DrawAsync("yearly", "2026", "pensionInsurance");
        Assert.Equal(["在任 due 150000"], await county.SaidAsync(insurance));
        Assert.Equal("insurance", (await county.PayAsync(insurance)).Text("sums.0.purpose"));
        var monthly = await county.DrawAsync("monthly", "2026-03", "tenureSubsidy");
        Assert.Equal(["累计 due 5000", "连续 due 5000"], await county.SaidAsync(monthly));
        Assert.Equal("360", (await county.LineAsync(monthly, "累计")).Items("facts").Single(fact => fact.Text("ground") == "tenureMonths").Text("value"));
        await county.PayAsync(monthly);
        var once = await county.DrawAsync("once", "2026", "longService");
        Assert.Equal(["累计 due 300000", "连续 due 300000"], await county.SaidAsync(once));
        await county.PayAsync(once);

        // Once in a life, and never again, whatever the year.
        await county.Green.TurnToAsync(new DateOnly(2027, 1, 10));
        (await county.TryDrawAsync("once", "2027", "longService")).MustBeRefused(422, "funds.nothing_drawn");
        Assert.Equal(100_000_000 - 150_000 - 10_000 - 600_000, await county.BalanceAsync());
        await county.BooksAgreeAsync();
    }

    [EngineFact]
    [Rule("I5")]
    public async Task A_cadres_pension_rises_with_the_years_and_each_township_has_its_scale(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, "yuetang");
        var department = await county.MakerAsync();
        var pack = JsonNode.Parse((await department.PostAsync("policies", new { shippedKey = "yuetang" })).MustSucceed().At("document").GetRawText())!;
        pack["key"] = "ferry";
        var pension = pack["entitlements"]!.AsArray().Single(rule => (string)rule!["code"]! == "cadrePension")!;
        pension["scale"] = new JsonArray(new JsonObject { ["years"] = 3, ["amount"] = 4_500 }, new JsonObject { ["years"] = 15, ["amount"] = 8_000 });
        var own = (await department.PostAsync("policies", new { document = pack })).MustSucceed();
        (await department.PostAsync($"policies/{own.Id()}/in-force", new { from = $"{FrozenClock.Today:yyyy-MM-dd}", townshipId = county.Green.IdOf(GreenCounty.West) })).MustSucceed();
        await county.CadreAsync(GreenCounty.Pond, "十二年", ("1980-01-01", "1991-12-31"));
        await county.CadreAsync(GreenCounty.Pond, "三十五年", ("1970-01-01", "2004-12-31"));
        await county.CadreAsync(GreenCounty.Ford, "渡口两年", ("2000-01-01", "2001-12-31"));
        await county.CadreAsync(GreenCounty.Ford, "渡口二十年", ("1980-01-01", "1999-12-31"));

        Assert.Equal(["三十五年 due 6000", "十二年 due 4000", "渡口二十年 due 8000"], await county.SaidAsync(await county.DrawAsync("monthly", "2026-03", "cadrePension")));
    }

    [EngineFact]
    public async Task A_pack_says_what_is_wrong_with_an_entitlement(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine, money: 0);
        var department = await county.MakerAsync();
        var pack = JsonNode.Parse((await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed().At("document").GetRawText())!;
        var rules = pack["entitlements"]!.AsArray();
        rules[0]!["purpose"] = "loan";
        rules[1]!["age"] = null;
        rules[2]!["bearers"]![0]!["share"] = 4_000;
        var found = (await department.PostAsync("policies/check", new { document = pack })).MustSucceed().GetRawText();
        Assert.All(["entitlements.0.purpose", "entitlements.1.standing", "entitlements.2.bearers"], path => Assert.Contains(path, found, StringComparison.Ordinal));
    }
}
