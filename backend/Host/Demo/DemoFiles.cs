using System.Globalization;
using Assistance.Kernel.Values;

namespace Assistance.Host.Demo;

/// <summary>What has come into the files meanwhile: village posts held and left, changes of verified facts asked for and one agreed to; and what pays for the year's help.</summary>
internal sealed class DemoFiles(DemoStory story)
{
    private const int YearsInOffice = 32;

    /// <summary>What each source gives for a member, in the pack's order.</summary>
    private static readonly Money[] ForAMember = [.. new decimal[] { 24, 16, 8, 4, 2 }.Select(Money.FromYuan)];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var township in story.Members.Where(member => member.Township is not null).GroupBy(member => member.Township!.Value))
        {
            await HoldPostsAsync([.. township.OrderBy(member => member.Person.BirthDate)], cancellationToken);
            await AskForChangesAsync(township.Key, cancellationToken);
        }

        await PlanFundsAsync(cancellationToken);
    }

    /// <summary>The eldest led their village for decades and left; somebody in their best years leads theirs today.</summary>
    private async Task HoldPostsAsync(IReadOnlyList<DemoMember> eldestFirst, CancellationToken cancellationToken)
    {
        var former = eldestFirst[0];
        var from = new DateOnly(former.Person.BirthDate.Year + 28, 1, 1);
        await SetPostsAsync(
            former,
            [Post("director", former, from, from.AddYears(10).AddDays(-1)), Post("partySecretary", former, from.AddYears(10), from.AddYears(YearsInOffice).AddDays(-1))],
            cancellationToken);
        if (eldestFirst.FirstOrDefault(member => member.Person.BirthDate.AddYears(55) > story.Today && member.Person.BirthDate.AddYears(40) <= story.Today) is { } present)
            await SetPostsAsync(present, [Post("partySecretary", present, new DateOnly(story.Today.Year - 5, 3, 1), until: null)], cancellationToken);
    }

    private static object Post(string post, DemoMember member, DateOnly from, DateOnly? until) =>
        new { post, place = member.BranchName.Replace("党支部", string.Empty, StringComparison.Ordinal), from, until };

    private async Task SetPostsAsync(DemoMember member, object[] items, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(member.Clerk, cancellationToken);
        await clerk.PutAsync($"people/{member.Id}/posts", new { items }, await VersionAsync(clerk, member.Id, cancellationToken), cancellationToken);
    }

    /// <summary>In each township two of the recognised have a new card; in the first, one has been agreed to.</summary>
    private async Task AskForChangesAsync(int township, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync($"jingban{township + 1}", cancellationToken);
        var listed = (await clerk.ListAsync("ledger", cancellationToken)).Select(row => row.GetProperty("personId").GetString()!).Distinct(StringComparer.Ordinal).Take(2);
        var asked = new List<string>();
        foreach (var (at, person) in listed.Index())
        {
            var request = await clerk.PostAsync(
                $"people/{person}/change-requests",
                new
                {
                    reason = "原惠民卡停用，已换发新卡",
                    evidence = "换卡回单复印件，存乡镇党建办",
                    numbers = new { bankAccount = NewAccount((township * 2) + at + 1) },
                },
                await VersionAsync(clerk, person, cancellationToken),
                cancellationToken);
            asked.Add(request.GetProperty("id").GetString()!);
        }

        if (township == 0 && asked is [var first, ..])
            await (await story.AsAsync("xiangzhen1", cancellationToken)).PostAsync($"change-requests/{first}/accept", new { note = "已与回单核对" }, version: 1, cancellationToken);
    }

    // No bank gives out a number that begins so.
    private static string NewAccount(int number) => string.Create(CultureInfo.InvariantCulture, $"999999123456{number:0000}");

    private async Task PlanFundsAsync(CancellationToken cancellationToken)
    {
        var department = await story.AsAsync("zuzhibu", cancellationToken);
        var sources = (await department.GetAsync($"fund-plans/{story.Today.Year}", cancellationToken)).GetProperty("sources").EnumerateArray();
        var items = sources.Where(source => source.GetProperty("named").GetBoolean())
            .Zip(ForAMember, (source, amount) => new { source = source.GetProperty("source").GetString(), amount = amount * story.Members.Count });
        await department.PutAsync($"fund-plans/{story.Today.Year}", new { items }, version: 0, cancellationToken);
    }

    private static async Task<int> VersionAsync(DemoClient client, string person, CancellationToken cancellationToken) =>
        (await client.GetAsync($"people/{person}", cancellationToken)).GetProperty("version").GetInt32();
}
