using Assistance.Testing;

namespace Assistance.Acceptance.Members;

/// <summary>Imports that are under way for a while. Whole counties, and processes that are killed, stand in Assistance.Faults.</summary>
public sealed class RosterAtScaleTests
{
    [EngineFact]
    public async Task An_import_whose_process_went_away_is_shown_as_interrupted_and_can_be_started_again(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = (await (await county.AsAsync("department")).UploadRosterAsync(await RosterOfAsync(3_000))).MustSucceed().Id();

        await using var after = await county.App.RestartAsync();
        using var department = await after.SignInAsync("department", Accounts.Password);

        Assert.Empty((await department.GetAsync("people")).MustSucceed().Items());
        after.Clock.Advance(TimeSpan.FromSeconds(20));
        var interrupted = (await department.GetAsync($"roster-imports/{id}")).MustSucceed();
        Assert.Equal(("interrupted", true), (interrupted.Text("state"), interrupted.Truth("canStart")));
        (await department.PostAsync($"roster-imports/{id}/start")).MustSucceed();
        Assert.Equal(3_000, (await department.EndOfImportAsync(id)).Number("added"));
        (await department.PostAsync($"roster-imports/{id}/start")).MustBeRefused(409, "roster.not_startable");
    }

    [EngineFact]
    public async Task Two_imports_of_the_same_people_at_once_make_them_once(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (department, east, roster) = (await county.AsAsync("department"), await county.AsAsync("east"), await RosterOfAsync(400));

        var imports = await Task.WhenAll(department.ImportAsync(roster), east.ImportAsync(roster));

        Assert.All(imports, import => Assert.Equal("done", import.Text("state")));
        Assert.Equal([0, 400], imports.Select(import => (int)import.Number("added")).Order());
    }

    private static Task<byte[]> RosterOfAsync(int members) => RosterDesk.SheetAsync(
        ["序号", "乡镇党委", "党支部", "姓名", "身份证号", "性别", "民族", "文化程度", "人员类别", "入党时间", "联系电话", "家庭住址", "健康状况", "家庭人口", "劳动力数", "家庭年收入", "困难原因", "备注"],
        [
            .. Enumerable.Range(1, members).Select(n => new object?[]
            {
                n, "东坪镇党委", n % 2 == 0 ? "大塘村党支部" : "后山村党支部", $"党员{"甲乙丙丁戊己庚辛"[n % 8]}", GreenCounty.NumberOf(1940 + (n / 900), (n % 900) + 1),
                null, "汉族", "初中", "正式党员", "1985.07", $"120{n:00000000}", "大塘村一组", "健康", (n % 5) + 1, 1, 9000 + n, n % 10 == 0 ? "因病" : null, null,
            }),
        ]);
}
