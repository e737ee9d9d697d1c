using System.Text.Json;
using Assistance.Acceptance.Jobs;
using Assistance.Acceptance.Recognition;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

/// <summary>
/// The green county with its two eastern villages full: 60 people, 20 cases, 20 pairs with helpers of an organ branch and 40 visits;
/// some of each are finished and belong to history.
/// </summary>
internal sealed class TwoVillages(GreenCounty county) : IAsyncDisposable
{
    private static readonly string[] Exclusions = ["misconduct", "idleness", "childrenAble", "refusesDues"];
    private readonly List<Guid> _helpers = [];

    public GreenCounty County => county;

    public List<Guid> People { get; } = [];

    public List<Guid> Cases { get; } = [];

    public List<Guid> Pairs { get; } = [];

    /// <summary>Of the village that goes: one withdrawn, one open.</summary>
    public Guid ClosedCase { get; private set; }

    public Guid OpenCase { get; private set; }

    /// <summary>Of the village that goes: died, and was in the ledger.</summary>
    public Guid Dead { get; private set; }

    public static async Task<TwoVillages> FillAsync(Engine engine)
    {
        var villages = new TwoVillages(await GreenCounty.FoundAsync(engine));
        await villages.FillHelpersAsync();
        await villages.FillVillageAsync(GreenCounty.Pond, "pond", "塘");
        await villages.FillVillageAsync(GreenCounty.Hill, "hill", "山");
        villages.Dead = villages.People[0];
        (await (await county(villages).AsAsync("pond")).PostAsync($"people/{villages.Dead}/death", new { })).MustSucceed();
        (villages.ClosedCase, villages.OpenCase) = (villages.Cases[0], villages.Cases[9]);
        return villages;

        static GreenCounty county(TwoVillages villages) => villages.County;
    }

    public async Task<int> CountAsync(string account, string path) =>
        (await (await county.AsAsync(account)).GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size=200")).MustSucceed().Items().Count;

    public async Task<JsonElement> AskAsync(string account, string path) => (await (await county.AsAsync(account)).GetAsync(path)).MustSucceed();

    public object Merge(bool places = true) =>
        new { kind = "merge", organisationIds = new[] { county.IdOf(GreenCounty.Pond) }, intoId = county.IdOf(GreenCounty.Hill), mergePlaces = places };

    public async Task<JsonElement> DoAsync(string account, object wish) =>
        (await (await county.AsAsync(account)).PostAsync("reorganisations", new { wish, reason = "合村并组", documentNumber = "东党发〔2026〕7号" })).MustSucceed();

    /// <summary>Every row but the records of the act itself; versions only count, and numbers once given are not given again.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        string[] records = ["members_reorganisations:", "members_reorganised_organisations:", "members_membership_events:", "members_organisations:"];
        var rows = (await TableContents.ReadAsync(county.App)).Where(row => !records.Any(table => row.StartsWith(table, StringComparison.Ordinal))).ToList();
        rows.AddRange(await TableContents.QueryAsync(
            county.App, "SELECT id, name, name_key, kind, org_path, parent_id, committee_id, division_code, abolished_on, successor_id FROM members_organisations WHERE name <> '新村党支部' ORDER BY id"));
        rows.AddRange(await TableContents.QueryAsync(county.App, "SELECT id, role, organisation_id, org_path, organisation_name, until FROM access_posts ORDER BY id"));
        rows.AddRange(await TableContents.QueryAsync(county.App, "SELECT id FROM kernel_row_traces"));
        return rows;
    }

    public async ValueTask DisposeAsync() => await county.DisposeAsync();

    private async Task FillHelpersAsync()
    {
        var department = await county.AsAsync("department");
        var committee = (await department.GetAsync("organisations?kind=workCommittee")).MustSucceed().Id("items.0.id");
        var organ = (await department.PostAsync("organisations", new { parentId = committee, name = "县农业农村局党支部", kind = "organBranch" })).MustSucceed().Id();
        for (var number = 0; number < 7; number++)
            _helpers.Add((await department.PostAsync("people", new { organisationId = organ, name = $"帮{(char)('甲' + number)}", partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id());
    }

    private async Task FillVillageAsync(string place, string account, string surname)
    {
        var (secretary, department) = (await county.AsAsync(account), await county.AsAsync("department"));
        for (var number = 0; number < 30; number++)
        {
            var name = $"{surname}{(char)('一' + number)}";
            var person = number < 10 ? await county.GivenRecognisedAsync(place, name) : await county.GivenMemberAsync(place, name);
            People.Add(person);
            if (number < 10)
                await HelpAsync(department, person, number);
            else if (number < 20)
                await ApplyAsync(secretary, person, withdraw: number < 14);
        }
    }

    private async Task HelpAsync(ApiClient department, Guid person, int number)
    {
        var helper = _helpers[Pairs.Count / 3];
        var pair = (await department.PostAsync("pairs", new { items = new[] { new { helperId = helper, beneficiaryId = person } } })).MustSucceed().Id("items.0.id");
        Pairs.Add(pair);
        (await department.PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好" } })).MustSucceed();
        (await department.PostAsync("visits/planned", new { pairId = pair, day = "2026-04-20" })).MustSucceed();
        (await department.PostAsync("commitments", new { pairId = pair, kind = "goods", text = "种子两袋", dueOn = "2026-05-01" })).MustSucceed();
        if (number == 9)
            (await department.PostAsync($"pairs/{pair}/end", new { reason = "other", note = "调整" })).MustSucceed();
    }

    private async Task ApplyAsync(ApiClient secretary, Guid person, bool withdraw)
    {
        var household = new { size = 3, labourCount = 1, members = Array.Empty<object>(), incomes = new[] { new { year = 2025, source = "business", amount = 150_000 } } };
        (await secretary.PutAsync($"people/{person}/household", household)).MustSucceed();
        var opened = (await secretary.PostAsync("cases", new { personId = person, application = Forms.Application("incomeLine", exclusions: Exclusions) })).MustSucceed().Id();
        Cases.Add(opened);
        if (withdraw)
            (await secretary.PostAsync($"cases/{opened}/withdrawal", new { reason = "本人撤回" })).MustSucceed();
    }
}
