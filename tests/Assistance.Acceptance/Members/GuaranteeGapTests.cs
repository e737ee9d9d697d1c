using Assistance.Testing;
using Assistance.Testing.Figures;

namespace Assistance.Acceptance.Members;

/// <summary>Nobody is left out of the minimum living allowance unseen: the gap by name, and what civil affairs answered.</summary>
public sealed class GuaranteeGapTests
{
    [EngineFact]
    [Rule("I6")]
    public async Task The_gap_of_Yuetang_by_name_and_place_as_the_workbook_holds_it(Engine engine)
    {
        await using var app = await FigureCounty.StartAsync(engine, PublishedFigures.Yuetang, byRoster: true);
        using var department = await app.SignInAsync(FigureCounty.Department, Accounts.Password);

        var page = (await department.GetAsync("guarantee-gap?size=200")).MustSucceed();

        Assert.Equal(183, page.Items().Count);
        Assert.True(page.IsNull("next"));
        Assert.All(page.Items(), row => Assert.DoesNotContain("minimumAllowance", row.Texts("identities")));
        Assert.All(page.Items(), row => Assert.True(row.Text("name").Length > 0 && row.Text("organisationName").Length > 0));
        var workbook = await department.PostAsync("guarantee-gap-exports", new { });
        workbook.MustSucceed();
        Assert.Equal(183, RosterDesk.RowsOf(workbook.Bytes, "名单").Count(row => int.TryParse(row.Cells[0].Text, out _)));
    }

    [EngineFact]
    [Rule("A6")]
    [Rule("I6")]
    public async Task Who_is_referred_to_civil_affairs_is_kept_with_the_answer_and_its_day(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var one = await county.GivenRecognisedAsync(GreenCounty.Pond, "温一");
        var two = await county.GivenRecognisedAsync(GreenCounty.Pond, "温二");
        var outside = await county.GivenMemberAsync(GreenCounty.Pond, "柏一", born: 1995);
        var department = await county.AsAsync("department");

        (await department.PostAsync("civil-referrals", new { personIds = new[] { outside } })).MustBeRefused(422, "members.not_in_gap");
        (await department.PostAsync("civil-referrals", new { personIds = new[] { one, two }, note = "请民政部门核查" })).MustSucceed();
        (await department.PostAsync("civil-referrals", new { personIds = new[] { one } })).MustBeRefused(409, "members.referral_open");
        var rows = (await department.GetAsync("guarantee-gap")).MustSucceed().Items();
        Assert.All(rows, row => Assert.Equal(("pending", "请民政部门核查"), (row.Text("referral.outcome"), row.Text("referral.note"))));
        Assert.Equal(2, (await department.GetAsync("guarantee-gap?referred=true")).MustSucceed().Items().Count);
        Assert.Empty((await department.GetAsync("guarantee-gap?referred=false")).MustSucceed().Items());
        var (first, second) = (rows.Single(row => row.Text("name") == "温一").Id("referral.id"), rows.Single(row => row.Text("name") == "温二").Id("referral.id"));

        (await department.PostAsync($"civil-referrals/{first}/answer", new { outcome = "pending", on = "2026-03-10" })).MustBeRefused(422, "members.no_answer");
        (await department.PostAsync($"civil-referrals/{first}/answer", new { outcome = "granted", on = "2036-03-10" })).MustBeRefused(422, "members.answer_too_early");
        (await department.PostAsync($"civil-referrals/{first}/answer", new { outcome = "granted", on = "2026-03-10", text = "自四月起" })).MustSucceed();
        (await department.PostAsync($"civil-referrals/{first}/answer", new { outcome = "refused", on = "2026-03-10" })).MustBeRefused(409, "members.referral_answered");
        (await department.PostAsync($"civil-referrals/{second}/answer", new { outcome = "refused", on = "2026-03-10", text = "家庭财产超标" })).MustSucceed();

        Assert.Equal("refused 2026-03-10 家庭财产超标", await SaidAsync(department, "温二"));
        // Whoever holds it is out of the gap; who was refused may be referred anew.
        Assert.Equal(["温二"], (await department.GetAsync("guarantee-gap")).MustSucceed().Items().Select(row => row.Text("name")));
        (await department.PostAsync("civil-referrals", new { personIds = new[] { two } })).MustSucceed();
    }

    [EngineFact]
    [Rule("A6")]
    [Rule("I6")]
    public async Task What_was_granted_stands_in_the_file_with_its_first_day_at_once_and_goes_with_a_mistaken_answer(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (one, two) = (await county.GivenRecognisedAsync(GreenCounty.Pond, "温一"), await county.GivenRecognisedAsync(GreenCounty.Pond, "温二"));
        var (department, pond) = (await county.AsAsync("department"), await county.AsAsync("pond"));
        await county.ChangeAsync(one, "profile", new { identities = new[] { "registeredPoor" } });
        (await department.PostAsync("civil-referrals", new { personIds = new[] { one, two } })).MustSucceed();
        var (first, second) = (await ReferralAsync(one), await ReferralAsync(two));
        (await department.DeleteAsync($"civil-referrals/{first}/answer")).MustBeRefused(409, "members.referral_not_answered");
        (await department.PostAsync($"civil-referrals/{first}/answer", new { outcome = "granted", on = "2026-03-10", from = "2028-01-01" })).MustBeRefused(422, "members.allowance_from_out_of_bounds");

        (await department.PostAsync($"civil-referrals/{first}/answer", new { outcome = "granted", on = "2026-03-10", text = "自四月起", from = "2026-04-01" })).MustSucceed();
        var file = (await pond.GetAsync($"people/{one}")).MustSucceed();
        Assert.Equal(["registeredPoor", "minimumAllowance"], file.Items("profile.identities").Select(identity => identity.Text("code")));
        Assert.Equal(("granted", "2026-03-10", "2026-04-01"), (file.Text("civilReferrals.0.outcome"), file.Text("civilReferrals.0.answeredOn"), file.Text("civilReferrals.0.grantedFrom")));
        Assert.Equal(["温二"], (await department.GetAsync("guarantee-gap")).MustSucceed().Items().Select(row => row.Text("name")));
        (await pond.DeleteAsync($"civil-referrals/{first}/answer")).MustBeRefused(403);

        (await department.DeleteAsync($"civil-referrals/{first}/answer")).MustSucceed();
        var again = (await pond.GetAsync($"people/{one}")).MustSucceed();
        Assert.Equal(["registeredPoor"], again.Items("profile.identities").Select(identity => identity.Text("code")));
        Assert.Equal(("pending", true), (again.Text("civilReferrals.0.outcome"), again.IsNull("civilReferrals.0.grantedFrom")));

        // What the file said before an answer stays in it.
        await county.ChangeAsync(two, "profile", new { identities = new[] { "minimumAllowance" } });
        (await department.PostAsync($"civil-referrals/{second}/answer", new { outcome = "granted", on = "2026-03-10" })).MustSucceed();
        (await department.DeleteAsync($"civil-referrals/{second}/answer")).MustSucceed();
        Assert.Equal("minimumAllowance", (await county.PersonAsync(two)).Text("profile.identities.0.code"));

        async Task<Guid> ReferralAsync(Guid person) => (await county.PersonAsync(person)).Id("civilReferrals.0.id");
    }

    private static async Task<string> SaidAsync(ApiClient department, string name)
    {
        var row = (await department.GetAsync("guarantee-gap")).MustSucceed().Items().Single(one => one.Text("name") == name);
        return $"{row.Text("referral.outcome")} {row.Text("referral.answeredOn")} {row.Text("referral.answer")}";
    }
}
