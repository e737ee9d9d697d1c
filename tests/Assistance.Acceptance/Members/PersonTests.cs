using Assistance.Kernel.Audit;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class PersonTests
{
    [EngineFact]
    public async Task A_secretary_registers_a_member_whose_number_gives_sex_and_birth_date(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var pond = await county.AsAsync("pond");
        var number = GreenCounty.NumberOf(1951, 13);
        var id = (await pond.PostAsync("people", new
        {
            organisationId = county.IdOf(GreenCounty.Pond),
            name = "周 平",
            partyStatus = "fullMember",
            joinedOn = "1975-07-01",
            fullMemberOn = "1976-07-01",
            ethnicity = "01",
            education = "70",
            composition = "formerVillageCadre",
            urbanRural = "220",
            citizenId = number,
            phone = "120 0000 0001",
            bankAccount = "9999990000000017",
        })).MustSucceed().Id();
        var person = await county.PersonAsync(id, "pond");
        Assert.Equal("周平", person.Text("name"));
        Assert.Equal("male", person.Text("sex"));
        Assert.Equal("1951-05-06", person.Text("birthDate"));
        Assert.Equal(50, person.Number("standing.years"));
        Assert.Equal("70", person.Text("education.code"));
        Assert.Equal($"999902********{number[14..]}", person.Text("citizenId"));
    }

    [EngineFact]
    public async Task No_answer_holds_a_full_number_and_masks_are_shown(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var number = GreenCounty.NumberOf(1950, 7);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "吴七", citizenId: number);
        var department = await county.AsAsync("department");
        (await department.PutAsync($"people/{id}/contact", new { phone = "12000000077", bankAccount = "9999991234567890" }, version: await county.VersionAsync(id))).MustSucceed();
        foreach (var path in new[] { $"people/{id}", "people", "ledger" })
        {
            var answer = (await department.GetAsync(path)).Text;
            Assert.DoesNotContain(number, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("12000000077", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("9999991234567890", answer, StringComparison.Ordinal);
        }

        var person = await county.PersonAsync(id);
        Assert.Equal($"999902********{number[14..]}", person.Text("citizenId"));
        Assert.Equal("120****0077", person.Text("phone"));
        Assert.Equal("****7890", person.Text("bankAccount"));
        Assert.All(await county.AuditOfAsync(id), record => Assert.DoesNotContain(number, record.Before + record.After, StringComparison.Ordinal));
        Assert.All(county.App.Log.All, line => Assert.DoesNotContain(number, line, StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task A_number_is_shown_in_full_for_a_reason_and_who_saw_it_is_kept(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var number = GreenCounty.NumberOf(1950, 8);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "郑八", citizenId: number);
        var pond = await county.AsAsync("pond");
        (await pond.PostAsync($"people/{id}/reveal", new { field = "citizenId", reason = "看看" })).MustBeRefused(422, "request.invalid");
        (await pond.PostAsync($"people/{id}/reveal", new { field = "phone", reason = "核对发放名单" })).MustBeRefused(404, "members.number_missing");
        var revealed = (await pond.PostAsync($"people/{id}/reveal", new { field = "citizenId", reason = "核对发放名单" }, key: "reveal-once")).MustSucceed();
        Assert.Equal(number, revealed.Text("value"));
        var record = Assert.Single(await county.AuditOfAsync(id), r => r.Action == AuditAction.Revealed);
        Assert.Equal("pond", record.ActorName);
        Assert.Contains("核对发放名单", record.After, StringComparison.Ordinal);
        Assert.DoesNotContain(number, record.After, StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Who_has_a_number_is_found_within_reach_and_the_search_is_kept_without_the_number(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var number = GreenCounty.NumberOf(1950, 21);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "严九", citizenId: number);
        var (pond, ford) = (await county.AsAsync("pond"), await county.AsAsync("ford"));

        var found = (await pond.PostAsync("people/find-by-number", new { citizenId = number.ToLowerInvariant() })).MustSucceed();
        Assert.Equal(id.ToString(), found.Text("person.id"));
        Assert.Equal("严九", found.Text("person.name"));
        Assert.True((await ford.PostAsync("people/find-by-number", new { citizenId = number })).MustSucceed().IsNull("person"));
        (await pond.PostAsync("people/find-by-number", new { citizenId = number[..17] })).MustBeRefused(422, "citizen_id.form");

        var records = await county.SearchesByNumberAsync();
        Assert.Equal([("pond", id.ToString()), ("ford", "-")], records.Select(record => (record.ActorName, record.SubjectId)));
        Assert.All(records, record => Assert.DoesNotContain(number, record.After, StringComparison.Ordinal));
        Assert.All(county.App.Log.All, line => Assert.DoesNotContain(number, line, StringComparison.Ordinal));
    }

    [EngineFact]
    public async Task The_same_identity_number_is_registered_once_in_the_county(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var number = GreenCounty.NumberOf(1950, 9);
        var holder = await county.GivenMemberAsync(GreenCounty.Pond, "甲", citizenId: number);
        var ford = await county.AsAsync("ford");
        var refused = (await ford.PostAsync("people", new { organisationId = county.IdOf(GreenCounty.Ford), name = "乙", partyStatus = "fullMember", citizenId = number }))
            .MustBeRefused(422, "members.citizen_id_taken");
        Assert.DoesNotContain("大塘", refused.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(holder.ToString(), refused.GetRawText(), StringComparison.Ordinal);
        var told = (await (await county.AsAsync("east")).PostAsync("people", new { organisationId = county.IdOf(GreenCounty.Hill), name = "乙", partyStatus = "fullMember", citizenId = number }))
            .MustBeRefused(422, "members.citizen_id_taken");
        Assert.Equal((holder, "甲", "大塘村党支部"), (told.Id("person.id"), told.Text("person.name"), told.Text("person.organisationName")));
        var other = await county.GivenMemberAsync(GreenCounty.Ford, "丙");
        (await ford.PutAsync($"people/{other}/contact", new { citizenId = number.ToLowerInvariant() }, version: await county.VersionAsync(other)))
            .MustBeRefused(422, "members.citizen_id_taken");
    }

    [EngineFact]
    public async Task Everything_wrong_with_a_form_is_told_at_once(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var refused = (await (await county.AsAsync("pond")).PostAsync("people", new
        {
            organisationId = county.IdOf(GreenCounty.Pond),
            name = "李4",
            partyStatus = "probationaryMember",
            birthDate = "2090-01-01",
            joinedOn = "1900-01-01",
            fullMemberOn = "2020-01-01",
            education = "xx",
            citizenId = "999902195005060019",
            phone = "12345",
        })).MustBeRefused(422, "request.invalid");
        Assert.Equal(
            ["birthDate", "citizenId", "education", "fullMemberOn", "joinedOn", "name", "phone"],
            refused.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task Members_belong_to_branches_and_others_to_the_place_where_they_live(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var pond = await county.AsAsync("pond");
        var village = (await pond.GetAsync("organisations?kind=village")).MustSucceed().Items()[0].Id();
        (await pond.PostAsync("people", new { organisationId = village, name = "赵一", partyStatus = "fullMember" })).MustBeRefused(422, "members.may_not_belong");
        var villager = (await pond.PostAsync("people", new { organisationId = village, name = "赵二", partyStatus = "nonMember" })).MustSucceed().Id();
        Assert.Equal("大塘村", (await county.PersonAsync(villager, "pond")).Text("organisation.name"));
        (await pond.PutAsync($"people/{villager}", new { name = "赵二", partyStatus = "fullMember" }, version: await county.VersionAsync(villager)))
            .MustBeRefused(422, "members.may_not_belong");
    }

    [EngineFact]
    public async Task An_edit_names_the_version_seen_and_a_stale_one_is_refused(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "钱一");
        var pond = await county.AsAsync("pond");
        var edit = new { name = "钱壹", partyStatus = "fullMember", address = "大塘村3组" };
        (await pond.PutAsync($"people/{id}", edit)).MustBeRefused(400, "request.version_required");
        var changed = await pond.PutAsync($"people/{id}", edit, version: 1);
        Assert.Equal("\"2\"", changed.ETag);
        Assert.Equal(2, changed.MustSucceed().Number("version"));
        (await pond.PutAsync($"people/{id}", edit, version: 1)).MustBeRefused(412, "request.stale");
        (await pond.PutAsync($"people/{id}/profile", new { health = "disabled" }, version: 1)).MustBeRefused(412, "request.stale");
        Assert.Equal("大塘村3组", (await county.PersonAsync(id)).Text("address"));
        var record = (await county.AuditOfAsync(id)).Last(r => r.Action == AuditAction.Changed && r.SubjectType == "person");
        Assert.Contains("钱一", record.Before, StringComparison.Ordinal);
        Assert.Contains("钱壹", record.After, StringComparison.Ordinal);
    }

    [EngineFact]
    [Rule("H1")]
    [Rule("A14")]
    [Rule("I11")]
    public async Task The_profile_keeps_causes_skills_and_wishes_by_the_standard_codes(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "孙一");
        var pond = await county.AsAsync("pond");
        var profile = new
        {
            health = "seriousIllness",
            labour = "lost",
            housing = "C",
            primaryCause = "illness",
            otherCauses = new[] { "schooling", "disaster" },
            identities = new[] { "minimumAllowance" },
            skills = new[] { "breeding" },
            wishes = new[] { "medicalAid", "childrenEmployment" },
            situation = "两间土坯房，靠低保度日。",
        };
        (await pond.PutAsync($"people/{id}/profile", profile, version: 1)).MustSucceed();
        var kept = (await county.PersonAsync(id)).At("profile");
        Assert.Equal("因病", kept.Text("primaryCause.name"));
        Assert.Equal(["schooling", "disaster"], kept.Items("otherCauses").Select(cause => cause.Text("code")));
        Assert.Equal(["childrenEmployment", "medicalAid"], kept.Items("wishes").Select(wish => wish.Text("code")).Order(StringComparer.Ordinal));
        Assert.Equal("两间土坯房，靠低保度日。", kept.Text("situation"));
        var refused = (await pond.PutAsync($"people/{id}/profile", new { primaryCause = "illness", otherCauses = new[] { "illness" }, skills = new[] { "magic" } }, version: 2))
            .MustBeRefused(422, "request.invalid");
        Assert.Equal(["otherCauses", "skills"], refused.At("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task People_are_listed_by_filters_and_in_pages(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        foreach (var name in new[] { "张甲", "张乙", "李丙" })
            await county.GivenMemberAsync(GreenCounty.Pond, name);
        await county.GivenMemberAsync(GreenCounty.Ford, "张丁");
        var department = await county.AsAsync("department");
        Assert.Equal(3, (await department.GetAsync("people?name=张")).MustSucceed().Items().Count);
        Assert.Equal(2, (await department.GetAsync($"people?name=张&organisationId={county.IdOf(GreenCounty.East)}")).MustSucceed().Items().Count);
        Assert.Empty((await department.GetAsync("people?recognised=true")).MustSucceed().Items());
        foreach (var sort in new[] { "organisation", "-name", "birthDate", "joinedOn", "-registered" })
        {
            var first = (await department.GetAsync($"people?size=3&sort={sort}")).MustSucceed();
            var rest = (await department.GetAsync($"people?size=3&sort={sort}&after={first.Text("next")}")).MustSucceed();
            Assert.Equal(4, first.Items().Concat(rest.Items()).Select(row => row.Id()).Distinct().Count());
            Assert.True(rest.IsNull("next"));
        }

        (await department.GetAsync("people?sort=citizenId")).MustBeRefused(400, "request.malformed");
        Assert.Equal(4, (await department.GetAsync("people?partyStatus=fullMember")).MustSucceed().Items().Count);
        foreach (var wrong in new[] { "partyStatus=nobody", "partyStatus=0", "state=Active", "organisationId=1", "recognised=perhaps", "size=many", "size=0" })
            (await department.GetAsync($"people?{wrong}")).MustBeRefused(400, "request.malformed");
    }

    [EngineFact]
    public async Task An_account_is_linked_to_its_person_once(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (one, two) = (await county.GivenMemberAsync(GreenCounty.Pond, "冯一"), await county.GivenMemberAsync(GreenCounty.Pond, "冯二"));
        var department = await county.AsAsync("department");
        (await department.PutAsync($"people/{one}/account", new { account = "nobody" })).MustBeRefused(422, "members.account_not_found");
        (await department.PutAsync($"people/{one}/account", new { account = "pond" })).MustSucceed();
        Assert.Equal("pond", (await county.PersonAsync(one)).Text("account"));
        (await department.PutAsync($"people/{two}/account", new { account = "pond" })).MustBeRefused(422, "members.account_taken");
        (await department.PutAsync($"people/{one}/account", new { account = (string?)null })).MustSucceed();
        Assert.True((await county.PersonAsync(one)).IsNull("account"));
    }
}
