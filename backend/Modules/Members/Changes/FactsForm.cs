using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>Who somebody is, and since when they are of the party.</summary>
internal sealed class FactsForm(MembersDb db, BusinessClock clock) : FactForm<EditPerson.Command>
{
    private static readonly string[] Verified = ["name", "sex", "birthDate", "partyStatus", "joinedOn", "fullMemberOn", "urbanRural"];

    public override ChangeKind Kind => ChangeKind.Facts;

    public override bool IsVerified(string field) => Verified.Contains(field, StringComparer.Ordinal);

    public override async Task<Result<EditPerson.Command>> ReadAsync(EditPerson.Command body, Person person, CancellationToken cancellationToken)
    {
        var kind = await db.Unscoped<Organisation>("The organisation of a person in scope.")
            .Where(o => o.Id == person.OrgId).Select(o => o.Kind).SingleAsync(cancellationToken);
        if (!OrganisationRules.MayHave(kind, body.PartyStatus))
            return MembersRefusals.MayNotBelong(kind);
        var reader = new FieldReader();
        var facts = body.Read(reader, clock.Today);
        return reader.Refusal is { } wrong ? wrong : Form(facts);
    }

    public override void Write(OpenedFile file, EditPerson.Command body) => file.Person.Describe(body.Read(new FieldReader(), clock.Today));

    protected override EditPerson.Command Said(OpenedFile file) => Form(file.Person.Facts());

    protected override IReadOnlyList<FactText> Words(string field, JsonNode value) => field switch
    {
        "sex" => [SexOf(value.Deserialize<Sex>(WireJson.Options))],
        "partyStatus" => [StatusOf(value.Deserialize<PartyStatus>(WireJson.Options))],
        "ethnicity" => [FactTexts.Coded(StandardCodes.Ethnicity, value)],
        "education" => [FactTexts.Coded(StandardCodes.Education, value)],
        "composition" => [FactTexts.Coded(StandardCodes.PersonComposition, value)],
        "urbanRural" => [FactTexts.Coded(StandardCodes.UrbanRural, value)],
        _ => [FactText.Of(value.GetValue<string>())],
    };

    private static EditPerson.Command Form(PersonFacts facts) => new(
        facts.Name, facts.PartyStatus, facts.Sex, facts.BirthDate, facts.JoinedOn, facts.FullMemberOn, facts.Ethnicity, facts.Education, facts.Composition, facts.UrbanRural,
        facts.Post, facts.Address, facts.Remark);

    private static FactText SexOf(Sex sex) => new(SheetWords.Of(sex)!, sex.ToString());

    private static FactText StatusOf(PartyStatus status) => new(SheetWords.Of(status), status switch
    {
        PartyStatus.FullMember => "Full member",
        PartyStatus.ProbationaryMember => "Probationary member",
        _ => "No member",
    });
}
