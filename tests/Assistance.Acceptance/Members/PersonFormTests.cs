using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

/// <summary>Forms 2 and 3: one person on one sheet, and the ledger on paper.</summary>
public sealed class PersonFormTests
{
    [EngineFact]
    public async Task The_registration_sheet_holds_the_file_and_what_each_year_brought(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var person = await county.GivenRecognisedAsync(GreenCounty.Pond, "欧阳·𠮷", NeedTier.Considerable);
        await county.App.InCommandAsync(async services => await services.GetRequiredService<ILedger>()
            .ExitAsync(new PersonId(person), new DateOnly(2026, 3, 9), "graduated", CancellationToken.None));
        var secretary = await county.AsAsync("pond");

        var form = await FormAsync(secretary, $"people/{person}/form");
        var word = (await secretary.PostAsync($"people/{person}/form-documents")).ReadWord();

        foreach (var (label, text) in new[]
        {
            ("姓名", "欧阳·𠮷"), ("出生年月", "1950年5月"), ("所在党支部", "大塘村党支部"), ("困难等级", "比较困难"), ("主要原因", "因病"), ("认定时间", "2026年1月5日"), ("救助金额", "1,000.00"),
            ("退出时间", "2026年3月9日"), ("退出原因", "脱困"),
        })
            Assert.Equal(text, form.Beside(label));
        Assert.Contains("1月5日认定为比较困难3月9日退出", form.AllTexts());
        Assert.StartsWith("999902********", form.Beside("公民身份号码"), StringComparison.Ordinal);
        Assert.Equal(string.Concat(form.AllTexts()), word);
    }

    [EngineFact]
    public async Task The_ledger_on_paper_holds_whom_the_list_shows(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenRecognisedAsync(GreenCounty.Pond, "朱一");
        await county.GivenRecognisedAsync(GreenCounty.Hill, "朱二", NeedTier.Temporary);
        await county.GivenRecognisedAsync(GreenCounty.Ford, "渡口人");
        var east = await county.AsAsync("east");

        var all = await FormAsync(east, "ledger/form");
        var severe = await FormAsync(east, "ledger/form?tier=severe");
        var word = (await east.PostAsync("ledger-form-documents", new { filter = new { tier = "severe" } })).ReadWord();

        Assert.Superset(new HashSet<string> { "单位：东坪镇党委", "截至2026年3月10日，共2人", "朱一", "朱二", "特别困难", "暂时困难", "3,000.00" }, all.AllTexts().ToHashSet());
        Assert.DoesNotContain("渡口人", all.AllTexts());
        Assert.DoesNotContain("朱二", severe.AllTexts());
        Assert.Equal("landscape", all.Text("paper"));
        Assert.Equal(string.Concat(severe.AllTexts()), word);
        (await east.GetAsync($"ledger/form?organisationId={county.IdOf(GreenCounty.Ford)}")).MustBeRefused(404, "members.organisation_not_found");
    }

    [EngineFact]
    public async Task Whole_numbers_need_the_right_and_a_reason_and_the_other_township_finds_no_sheet(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var number = GreenCounty.NumberOf(1950, 77);
        var person = await county.GivenMemberAsync(GreenCounty.Pond, "朱一", citizenId: number);
        var (east, pond, west) = (await county.AsAsync("east"), await county.AsAsync("pond"), await county.AsAsync("west"));

        (await pond.PostAsync($"people/{person}/form-documents/in-full", new { reason = "上报登记材料" })).MustBeRefused(403, "access.forbidden");
        (await east.PostAsync($"people/{person}/form-documents/in-full", new { reason = "看" })).MustBeRefused(422, "request.invalid");
        (await west.PostAsync($"people/{person}/form-documents/in-full", new { reason = "上报登记材料" })).MustBeRefused(404, "members.person_not_found");
        (await west.GetAsync($"people/{person}/form")).MustBeRefused(404, "members.person_not_found");
        (await west.PostAsync($"people/{person}/form-documents")).MustBeRefused(404, "members.person_not_found");
        var whole = (await east.PostAsync($"people/{person}/form-documents/in-full", new { reason = "上报登记材料" })).ReadWord();

        Assert.Contains(number, whole, StringComparison.Ordinal);
        await using var scope = county.App.Services.CreateAsyncScope();
        var record = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.SingleAsync(r => r.Action == AuditAction.Exported);
        Assert.Equal(("exportPersonFormInFull", "east", person.ToString()), (record.Operation, record.ActorName, record.SubjectId));
        Assert.Contains("上报登记材料", record.After, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> FormAsync(ApiClient api, string path)
    {
        var filled = (await api.GetAsync(path)).MustSucceed();
        filled.MustFillItsGrid();
        return filled;
    }
}
