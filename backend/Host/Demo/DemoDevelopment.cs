namespace Assistance.Host.Demo;

/// <summary>Last chapter: in one village of each township somebody has applied to join the party, and somebody else is an activist already; in the first, a third was admitted.</summary>
internal sealed class DemoDevelopment(DemoStory story)
{
    private static readonly (string Name, string Sex, int Age, string Education)[] People =
    [
        ("申晓芸", "female", 27, "31"), ("骆明远", "male", 31, "61"), ("柯雨桐", "female", 24, "21"), ("岳长青", "male", 38, "70"), ("邬立新", "male", 29, "31"), ("甘若兰", "female", 33, "41"),
    ];

    private static readonly (string Name, string Sex, int Age, string Education) Admitted = ("祝春华", "female", 28, "31");

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var villages = story.Members.Where(member => member.Township is not null).GroupBy(member => member.Township).Select(township => township.First()).ToList();
        foreach (var (at, village) in villages.Take(People.Length / 2).Index())
        {
            await ApplyAsync(village, People[2 * at], cancellationToken);
            await ChooseAsync(village, await ApplyAsync(village, People[(2 * at) + 1], cancellationToken), cancellationToken);
        }

        if (villages is [var first, ..])
            await AdmitAsync(first, await ApplyAsync(first, Admitted, cancellationToken, monthsAgo: 22), cancellationToken);
    }

    private async Task<string> ApplyAsync(DemoMember village, (string Name, string Sex, int Age, string Education) who, CancellationToken cancellationToken, int monthsAgo = 9)
    {
        var secretary = await story.AsAsync(village.Clerk, cancellationToken);
        var person = await secretary.PostAsync(
            "people",
            new { organisationId = village.OrganisationId, name = who.Name, partyStatus = "nonMember", sex = who.Sex, birthDate = story.Today.AddYears(-who.Age).AddDays(-40), education = who.Education },
            cancellationToken);
        var candidate = await secretary.PostAsync(
            "candidates",
            new
            {
                personId = person.GetProperty("id").GetString(),
                appliedOn = story.Today.AddMonths(-monthsAgo),
                postLevel = "frontLine",
                employer = "乡镇农产品加工厂",
                employedOn = story.Today.AddYears(-4),
                home = village.BranchName.Replace("党支部", "民委员会", StringComparison.Ordinal),
            },
            cancellationToken);
        return candidate.GetProperty("id").GetString()!;
    }

    private Task ChooseAsync(DemoMember village, string candidate, CancellationToken cancellationToken) =>
        AdvanceAsync(village, candidate, story.Today.AddMonths(-3), [("branchChoice", 0, "支部委员会会议记录")], cancellationToken);

    private async Task AdmitAsync(DemoMember village, string candidate, CancellationToken cancellationToken)
    {
        await AdvanceAsync(village, candidate, story.Today.AddMonths(-18), [("branchChoice", 0, "支部委员会会议记录")], cancellationToken);
        await AdvanceAsync(village, candidate, story.Today.AddMonths(-4), [("targetReview", 0, "备案审查意见")], cancellationToken);
        await AdvanceAsync(
            village, candidate, story.Today.AddMonths(-1), [("politicalReview", 20, "政治审查材料"), ("preReview", 12, "预审意见"), ("admissionNotice", 10, "公示栏照片")], cancellationToken);
    }

    /// <param name="steps">Each so many days before the decision.</param>
    private async Task AdvanceAsync(DemoMember village, string candidate, DateOnly day, IEnumerable<(string Code, int DaysBefore, string Evidence)> steps, CancellationToken cancellationToken)
    {
        var committee = await story.AsAsync($"xiangzhen{village.Township + 1}", cancellationToken);
        foreach (var (code, daysBefore, evidence) in steps)
            await committee.PostAsync($"candidates/{candidate}/steps", new { code, on = day.AddDays(-daysBefore), evidence }, cancellationToken);
        await committee.PostAsync($"candidates/{candidate}/advance", new { on = day }, cancellationToken);
    }
}
