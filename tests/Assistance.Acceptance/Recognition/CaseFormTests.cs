using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Recognition;

/// <summary>Forms 1, 4, 5 and 6: what was recorded of a case stands on its papers, and no whole number of a person but for a reason.</summary>
public sealed class CaseFormTests
{
    private const string Number = "99990119500506001";
    private static readonly string CitizenNumber = Number + CitizenId.CheckOf(Number);
    private static readonly string[] AllForms = ["approval", "homeVisit", "appraisal", "notice"];

    [EngineFact]
    public async Task The_approval_form_holds_what_every_level_recorded(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (id, _) = await GivenDecidedAsync(banner);

        var form = await FormAsync(await banner.SecretaryAsync(), id, "approval");

        foreach (var (label, text) in new[]
        {
            ("姓名", "张三"), ("性别", "男"), ("出生年月", "1950年5月"), ("公民身份号码", "999901********001" + CitizenNumber[^1]), ("人员类别", "正式党员"), ("入党时间", "1975年7月"),
            ("转正时间", "1976年7月"), ("党龄", "50年"), ("所在党支部", "青石村党支部"), ("联系电话", "120****0001"), ("家庭人口", "3人"), ("劳动力数", "1人"), ("收入年度", "2025年"),
            ("家庭年收入", "1,500.00"), ("人均年收入", "500.00"), ("困难等级", "比较困难"), ("主要原因", "因病"), ("申请理由", "久病在家，花费较大"),
        })
            Assert.Equal(text, form.Beside(label));
        Assert.Equal("应到 20 人，实到 20 人；赞成 18 票，反对 2 票，弃权 0 票，赞成率 90.00%。评议结果：通过。", form.Beside("支部评议意见"));
        Assert.Contains("调查结论：情况属实。核实途径：邻居、经管站。", form.Beside("调查核实意见"), StringComparison.Ordinal);
        Assert.Contains("建议救助金额：1,200.00元（大写：壹仟贰佰元整）", form.Beside("乡镇党委意见"), StringComparison.Ordinal);
        Assert.Contains("核定救助金额：1,000.00元（大写：壹仟元整）", form.Beside("县委组织部意见"), StringComparison.Ordinal);
        Assert.Contains("编号：2026-SQ-000001", form.AllTexts());
        Assert.Contains("金额单位：元", form.AllTexts());
    }

    [EngineFact]
    public async Task A_paper_that_nobody_has_filled_in_yet_is_blank_where_hands_write(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();

        var approval = await FormAsync(secretary, id, "approval");
        var visit = await FormAsync(secretary, id, "homeVisit");

        Assert.Equal(("张三", "3人"), (visit.Beside("姓名"), visit.Beside("家庭人口")));
        Assert.All(new[] { "调查日期", "被访人", "调查人", "工资性收入", "收入合计", "刚性支出", "收入核算方法", "刚性支出明细", "邻里意见", "调查结论" }, label => Assert.Empty(visit.Beside(label)));
        Assert.All(new[] { "调查核实意见", "公示情况", "乡镇党委意见", "县委组织部意见", "备注" }, label => Assert.Empty(approval.Beside(label)));
        (await secretary.GetAsync($"cases/{id}/form?form=notice")).MustBeRefused(422, "recognition.no_notice_yet");
    }

    [EngineFact]
    public async Task The_papers_of_visit_vote_and_notice_hold_what_was_recorded(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (id, _) = await GivenDecidedAsync(banner);
        await banner.NotifiedAsync(id);
        await banner.PostedAsync(id);
        var secretary = await banner.SecretaryAsync();

        var visit = await FormAsync(secretary, id, "homeVisit");
        var vote = await FormAsync(secretary, id, "appraisal");
        var notice = await FormAsync(secretary, id, "notice");

        Assert.Equal(
            ("1,200.00", "300.00", "0.00", "1,500.00", "500.00", "9,000.00", "王一（支部委员）、李二（支部委员）"),
            (visit.Beside("经营净收入"), visit.Beside("转移净收入"), visit.Beside("工资性收入"), visit.Beside("收入合计"), visit.Beside("人均年收入"), visit.Beside("刚性支出"), visit.Beside("调查人")));
        Assert.Equal(("经管站农户收支核算", "医疗8,000.00、教育1,000.00"), (visit.Beside("收入核算方法"), visit.Beside("刚性支出明细")));
        Assert.Equal(("村委会", "王书记", "20人", "投票"), (vote.Beside("会议地点"), vote.Beside("主持人"), vote.Beside("应到"), vote.Beside("表决方式")));
        Assert.Contains("90.00%", vote.AllTexts());
        Assert.Contains("不低于65.00%", vote.Beside("通过条件"), StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "张*", "青石村党支部", "1975", "比较困难", "1,000.00", "受理单位：旗委组织部", "监督电话：120-1234567" }, notice.AllTexts().ToHashSet());
        Assert.Contains("公示期为2026年3月10日至2026年3月17日。", string.Concat(notice.AllTexts()), StringComparison.Ordinal);
    }

    [EngineFact]
    [Rule("B12")]
    public async Task What_a_visit_found_of_income_and_expenses_goes_into_the_file_with_the_rule(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var opened = await banner.GivenCaseAsync();
        var (id, secretary) = (opened.Id(), await banner.SecretaryAsync());
        foreach (var (wrong, field) in new[]
        {
            (Visited(new { rigidExpenses = 1 }), "rigidExpenses"), (Visited(new { expenses = new[] { new { kind = "travel", amount = 900_000 } } }), "expenses[0].kind"),
            (Visited(new { rigidExpenses = (int?)null, expenses = new[] { new { kind = "total", amount = 1 }, new { kind = "medical", amount = 1 } } }), "expenses"),
            (Visited(new { incomes = new[] { new { source = "business", amount = 1, accounting = "guess" } } }), "incomes[0].accounting"),
        })
        {
            var refused = (await secretary.PostAsync($"cases/{id}/home-visit", wrong)).MustBeRefused(422, "request.invalid");
            Assert.Contains(field, refused.At("errors").EnumerateObject().Select(error => error.Name));
        }

        (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustSucceed();

        var year = (await secretary.GetAsync($"people/{opened.Id("personId")}")).MustSucceed().At("household.years.0");
        Assert.All(year.Items("incomes"), income => Assert.Equal(("accountsOffice", "homeVisit"), (income.Text("accounting.code"), income.Text("evidence.code"))));
        Assert.Equal(900_000, year.Number("expenseTotal"));
        Assert.Equal(["education", "medical"], year.Items("expenses").Select(expense => expense.Text("kind.code")).Order(StringComparer.Ordinal));

        JsonObject Visited(object otherwise)
        {
            var body = JsonSerializer.SerializeToNode(Forms.Visit(banner.Today))!.AsObject();
            foreach (var (name, value) in JsonSerializer.SerializeToNode(otherwise)!.AsObject())
                body[name] = value?.DeepClone();
            return body;
        }
    }

    [EngineFact]
    public async Task A_notice_says_nothing_of_number_address_birth_or_illness_and_the_name_only_for_the_village_board(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (id, _) = await GivenDecidedAsync(banner);
        await banner.NotifiedAsync(id);
        await banner.PostedAsync(id);
        var secretary = await banner.SecretaryAsync();

        var masked = string.Concat((await FormAsync(secretary, id, "notice")).AllTexts());
        var board = string.Concat((await FormAsync(secretary, id, "notice", "&fullNames=true")).AllTexts());

        Assert.DoesNotContain("张三", masked, StringComparison.Ordinal);
        Assert.Contains("张三", board, StringComparison.Ordinal);
        Assert.All(new[] { "999901", "120****", "1950", "因病", "久病", "三组" }, hidden => Assert.DoesNotContain(hidden, board, StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task A_word_document_opens_anywhere_and_holds_the_same_as_the_page(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (id, _) = await GivenDecidedAsync(banner, "阿不都·𠮷𬱖");
        await banner.NotifiedAsync(id);
        await banner.PostedAsync(id);
        var secretary = await banner.SecretaryAsync();

        foreach (var form in AllForms)
        {
            var page = await FormAsync(secretary, id, form, "&fullNames=true");
            var word = (await secretary.PostAsync($"cases/{id}/form-documents", new { form, fullNames = true })).ReadWord();
            Assert.Equal(string.Concat(page.AllTexts()), word);
            Assert.Contains("阿不都·𠮷𬱖", word, StringComparison.Ordinal);
        }
    }

    [EngineFact]
    public async Task Whole_numbers_need_the_right_and_a_reason_and_whoever_takes_a_form_is_on_record(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (id, _) = await GivenDecidedAsync(banner);
        var (secretary, reviewer) = (await banner.SecretaryAsync(), await banner.ReviewerAsync());

        (await secretary.PostAsync($"cases/{id}/form-documents/in-full", new { form = "approval", reason = "上报审批材料" })).MustBeRefused(403, "access.forbidden");
        (await reviewer.PostAsync($"cases/{id}/form-documents/in-full", new { form = "approval", reason = "看" })).MustBeRefused(422, "request.invalid");
        var masked = (await secretary.PostAsync($"cases/{id}/form-documents", new { form = "approval" })).ReadWord();
        var whole = (await reviewer.PostAsync($"cases/{id}/form-documents/in-full", new { form = "approval", reason = "上报审批材料" })).ReadWord();

        Assert.DoesNotContain(CitizenNumber, masked, StringComparison.Ordinal);
        Assert.Contains(CitizenNumber, whole, StringComparison.Ordinal);
        Assert.Contains("12000000001", whole, StringComparison.Ordinal);
        await using var scope = banner.App.Services.CreateAsyncScope();
        var records = await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.Where(r => r.Action == AuditAction.Exported).OrderBy(r => r.Operation).ToListAsync();
        Assert.Equal([("exportCaseForm", "secretary"), ("exportCaseFormInFull", "reviewer")], records.Select(r => (r.Operation, r.ActorName)));
        Assert.All(records, record => Assert.Equal(("case", id.ToString()), (record.SubjectType, record.SubjectId)));
        Assert.Contains("上报审批材料", records[1].After, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task The_other_township_finds_no_form(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();

        foreach (var stranger in new[] { await banner.WestSecretaryAsync(), await banner.AsAsync("westReviewer") })
        {
            (await stranger.GetAsync($"cases/{id}/form")).MustBeRefused(404, "recognition.not_found");
            (await stranger.PostAsync($"cases/{id}/form-documents", new { form = "homeVisit" })).MustBeRefused(404, "recognition.not_found");
        }

        (await (await banner.AsAsync("westReviewer")).PostAsync($"cases/{id}/form-documents/in-full", new { form = "approval", reason = "上报审批材料" })).MustBeRefused(404, "recognition.not_found");
    }

    [EngineFact]
    public async Task A_case_that_was_sent_back_has_its_papers_to_be_filled_in_again(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/committee-review", Forms.Judgement("return", text: "请重新评议", returnTo: "branchAppraisal"))).MustSucceed();
        var secretary = await banner.SecretaryAsync();

        Assert.Empty((await FormAsync(secretary, id, "appraisal")).Beside("会议地点"));
        Assert.Equal("张三的妻子", (await FormAsync(secretary, id, "homeVisit")).Beside("被访人"));
        Assert.Empty((await FormAsync(secretary, id, "approval")).Beside("乡镇党委意见"));
    }

    private static async Task<JsonElement> FormAsync(ApiClient api, Guid id, string form, string also = "")
    {
        var filled = (await api.GetAsync($"cases/{id}/form?form={form}{also}")).MustSucceed();
        filled.MustFillItsGrid();
        return filled;
    }

    private static async Task<(Guid Case, Guid Member)> GivenDecidedAsync(Banner banner, string name = "张三")
    {
        var member = await banner.GivenMemberAsync(name);
        var secretary = await banner.SecretaryAsync();
        var version = (int)(await secretary.GetAsync($"people/{member}")).MustSucceed().Number("version");
        (await secretary.PutAsync($"people/{member}/contact", new { citizenId = CitizenNumber }, version)).MustSucceed();
        var id = (await banner.GivenCaseAsync(member)).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        await banner.ReviewedAsync(id);
        await banner.DecidedAsync(id);
        return (id, member);
    }
}
