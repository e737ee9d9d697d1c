using Assistance.Acceptance.Recognition;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>What other offices give whom a batch pays is seen beside the line, and holds nothing back.</summary>
public sealed class OtherAidTests
{
    private static readonly object Fiscal = new { source = "fiscalAppropriation" };

    [EngineFact]
    [Rule("B6")]
    public async Task Beside_a_line_stands_what_others_give_for_the_same_purpose_and_the_line_is_paid_all_the_same(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "guanghan");
        var member = await banner.GivenMemberAsync("张三", 1950, 150_000, "minimumAllowance");
        object[] aid =
        [
            new { from = "民政", what = "农村低保", amount = 240_000, purpose = "subsidy" }, new { from = "应急管理局", what = "洪灾补助", amount = 50_000, purpose = "emergency" }, new { from = "扶贫", what = "产业到户" },
        ];
        (await (await banner.SecretaryAsync()).PostAsync("cases", new { personId = member, application = Forms.Application("belowAllowanceLine", exclusions: [], otherAid: [new { from = "民政", what = "低保", purpose = "unheardOf" }]) })).MustBeRefused(422, "request.invalid");
        var opened = await banner.GivenCaseAsync(member, Forms.Application("belowAllowanceLine", exclusions: [], otherAid: aid));
        var other = await banner.GivenMemberAsync("李四", 1951);
        var lines = await DrawAsync(banner, member, other);

        var seen = (await (await banner.ReviewerAsync()).GetAsync($"disbursement-lines/{lines["张三"]}/other-aid")).MustSucceed();
        Assert.Equal(("张三", "emergency"), (seen.Text("personName"), seen.Text("purpose")));
        Assert.Equal(["应急管理局:洪灾补助 True", "民政:农村低保 False", "扶贫:产业到户 False"], seen.Items().Select(row => $"{row.Text("aid.from")}:{row.Text("aid.what")} {row.Truth("samePurpose")}"));
        Assert.Equal((opened.Text("number"), 50_000L), (seen.Text("items.0.aid.paper"), seen.Number("items.0.aid.amount")));
        Assert.Equal(["minimumAllowance"], seen.Items("identities").Select(one => one.GetString()));
        Assert.Empty((await (await banner.ReviewerAsync()).GetAsync($"disbursement-lines/{lines["李四"]}/other-aid")).MustSucceed().Items());

        // It is not held back; the neighbours see nothing, and who looked is on record.
        Assert.Equal(["due", "due"], (await (await banner.ReviewerAsync()).GetAsync("disbursement-lines")).MustSucceed().Items().Select(line => line.Text("state")));
        (await (await banner.AsAsync("westReviewer")).GetAsync($"disbursement-lines/{lines["张三"]}/other-aid")).MustBeRefused(404, "funds.disbursement_line_not_found");
        (await (await banner.SecretaryAsync()).GetAsync($"disbursement-lines/{lines["张三"]}/other-aid")).MustBeRefused(403, "access.forbidden");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Contains((await (await banner.AsAsync("panel")).GetAsync($"audit-records?action=opened&subjectId={lines["张三"]}")).MustSucceed().Items(), record => record.Text("operation") == "getOtherAid");
    }

    private static async Task<Dictionary<string, Guid>> DrawAsync(Banner banner, params Guid[] people)
    {
        var keeper = await banner.ReviewerAsync();
        var facts = new { name = "东乡关爱帮扶资金专户", bank = "县农商银行", accountTail = "0388", custodian = "沈专管", oversight = "县纪委监委派驻组" };
        var fund = (await keeper.PostAsync("funds", new { organisationId = banner.EastTownshipId, openedOn = $"{banner.Today:yyyy-MM-dd}", facts })).MustSucceed().Id("fund.id");
        (await keeper.PostAsync($"funds/{fund}/incomes", new { amount = 1_000_000, provenance = Fiscal, day = $"{banner.Today:yyyy-MM-dd}", summary = "拨款" })).MustSucceed();
        var batch = (await keeper.PostAsync(
            $"funds/{fund}/disbursements", new { title = "洪灾救助", pay = "event", period = $"{banner.Today:yyyy-MM-dd}", rules = new[] { "disaster" }, sources = new[] { Fiscal } })).MustSucceed().Id("batch.id");
        (await keeper.PostAsync($"disbursements/{batch}/lines", new { people = people.Select(id => new { personId = id, amount = 30_000 }), reason = "洪灾" })).MustSucceed();
        return (await keeper.GetAsync($"disbursement-lines?disbursementId={batch}")).MustSucceed().Items().ToDictionary(line => line.Text("name"), line => line.Id());
    }
}
