using Assistance.Acceptance.Recognition;
using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

/// <summary>People of a village who are no members are helped as well, without being recognised.</summary>
public sealed class NonMemberTests
{
    [EngineFact]
    [Rule("H8")]
    public async Task Villagers_who_are_no_members_are_paired_visited_and_counted_beside_the_members_in_need(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var (department, helper) = (await county.AsAsync("county"), await county.AsAsync("an"));
        var villagers = new List<Guid>();
        foreach (var name in new[] { "群众甲", "群众乙" })
        {
            villagers.Add((await department.PostAsync("people", new { organisationId = await county.VillageOfAsync(county.Wangjia), name, partyStatus = "nonMember" })).MustSucceed().Id());
        }

        await county.PairAsync(county.HelperAn, county.NeedyWang);
        var pair = await county.PairAsync(county.HelperAn, villagers[0]);
        await county.PairAsync(county.HelperBai, villagers[1]);

        Assert.Equal(["群众乙", "群众甲"], (await county.ListAsync("county", "pairs?beneficiaryKind=nonMember")).Select(p => p.Text("beneficiary.name")).Order(StringComparer.Ordinal));
        Assert.Equal(["王守田"], (await county.ListAsync("county", "pairs?beneficiaryKind=needyMember")).Select(p => p.Text("beneficiary.name")));
        Assert.Equal(2, (await helper.GetAsync("my-people")).MustSucceed().Items().Count);
        (await helper.PostAsync("visits", new { pairId = pair, report = new { findings = "送去种苗" } })).MustSucceed();
        var coverage = (await department.GetAsync("pairing-coverage")).MustSucceed();
        Assert.Equal((3L, 5L, 1L), (coverage.Number("pairs"), coverage.Number("recognised"), coverage.Number("recognisedPaired")));

        // Recognition and the ledger are for members.
        Assert.DoesNotContain(await county.ListAsync("county", "ledger"), row => villagers.Contains(row.Id("personId")));
        var application = Forms.Application("incomeLine", exclusions: ["misconduct", "idleness", "childrenAble", "refusesDues"]);
        (await (await county.AsAsync("wangjia")).PostAsync("cases", new { personId = villagers[0], application })).MustBeRefused(422, "recognition.not_a_member");
    }
}
