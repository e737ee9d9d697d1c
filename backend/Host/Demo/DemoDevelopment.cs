namespace Assistance.Host.Demo;

/// <summary>Last chapter: in one village of each township somebody has applied to join the party, and somebody else is an activist already.</summary>
internal sealed class DemoDevelopment(DemoStory story)
{
    private static readonly (string Name, string Sex, int Age, string Education)[] People =
    [
        ("申晓芸", "female", 27, "31"), ("骆明远", "male", 31, "61"), ("柯雨桐", "female", 24, "21"), ("岳长青", "male", 38, "70"), ("邬立新", "male", 29, "31"), ("甘若兰", "female", 33, "41"),
    ];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var villages = story.Members.Where(member => member.Township is not null).GroupBy(member => member.Township).Select(township => township.First()).ToList();
        foreach (var (at, village) in villages.Take(People.Length / 2).Index())
        {
            await ApplyAsync(village, People[2 * at], cancellationToken);
            await ChooseAsync(village, await ApplyAsync(village, People[(2 * at) + 1], cancellationToken), cancellationToken);
        }
    }

    private async Task<string> ApplyAsync(DemoMember village, (string Name, string Sex, int Age, string Education) who, CancellationToken cancellationToken)
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
                appliedOn = story.Today.AddMonths(-9),
                postLevel = "frontLine",
                employer = "乡镇农产品加工厂",
                employedOn = story.Today.AddYears(-4),
                home = village.BranchName.Replace("党支部", "民委员会", StringComparison.Ordinal),
            },
            cancellationToken);
        return candidate.GetProperty("id").GetString()!;
    }

    private async Task ChooseAsync(DemoMember village, string candidate, CancellationToken cancellationToken)
    {
        var committee = await story.AsAsync($"xiangzhen{village.Township + 1}", cancellationToken);
        var day = story.Today.AddMonths(-3);
        await committee.PostAsync($"candidates/{candidate}/steps", new { code = "branchChoice", on = day, evidence = "支部委员会会议记录" }, cancellationToken);
        await committee.PostAsync($"candidates/{candidate}/advance", new { on = day }, cancellationToken);
    }
}
