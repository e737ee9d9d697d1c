using System.Text.Json;
using Assistance.Acceptance.Members;
using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>The batch of the month is drafted by itself as the last one was, told to who drew that, and never posted.</summary>
public sealed class BatchJobTests
{
    [EngineFact]
    [Rule("B8")]
    [Rule("B14")]
    public async Task The_batch_of_the_month_is_drafted_once_in_the_hand_of_who_drew_the_last_and_waits_for_the_others(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        var old = await county.MemberAsync(GreenCounty.Pond, "寿长山", "1940-05-06");
        await county.MemberAsync(GreenCounty.Ford, "福有余", "1941-05-06");
        // Nobody has ever drawn one: by what and from which money is for people to say.
        await RunAsync(new DateOnly(2026, 3, 10));
        Assert.Empty(await BatchesAsync());
        await county.PayAsync(await county.DrawAsync("monthly", "2026-03", "agedAllowance"));
        (await (await county.MakerAsync()).PostAsync($"people/{old}/death", new { on = "2026-03-09" }, await county.Green.VersionAsync(old))).MustSucceed();

        county.Green.App.Clock.Set(new DateOnly(2026, 4, 10));
        await RunAsync(new DateOnly(2026, 4, 9));
        Assert.Single(await BatchesAsync());
        await RunAsync(new DateOnly(2026, 4, 10));
        county.Green.App.Clock.Set(new DateOnly(2026, 4, 11));
        await RunAsync(new DateOnly(2026, 4, 11));

        using var maker = await county.Green.App.SignInAsync("department", Accounts.Password);
        var batch = Assert.Single((await maker.GetAsync("disbursements")).MustSucceed().Items(), row => row.Text("period") == "2026-04");
        Assert.Equal(("2026-04发放", "drafted"), (batch.Text("title"), batch.Text("state")));
        var lines = (await maker.GetAsync($"disbursement-lines?disbursementId={batch.Id()}")).MustSucceed().Items();
        Assert.Equal(["福有余"], lines.Where(line => line.Text("state") == "due").Select(line => line.Text("name")));
        Assert.Single((await maker.GetAsync("messages")).MustSucceed().Items(), message => message.Text("kind") == "batchDrafted");
        // Their own draft: another checks and approves it.
        (await maker.PostAsync($"disbursements/{batch.Id()}/check", new { }, (int)batch.Number("version"))).MustBeRefused(403, "funds.own_hand");

        async Task RunAsync(DateOnly day) =>
            Assert.Equal(JobOutcome.Succeeded, await county.Green.App.Services.GetRequiredService<JobRunner>().RunAsync("draft-batches", day, CancellationToken.None));

        // Whoever was signed in a month ago is not any more.
        async Task<IReadOnlyList<JsonElement>> BatchesAsync()
        {
            using var anew = await county.Green.App.SignInAsync("department", Accounts.Password);
            return (await anew.GetAsync("disbursements")).MustSucceed().Items();
        }
    }
}
