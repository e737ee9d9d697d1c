using System.Text.Json.Nodes;
using Assistance.Kernel.Refusals;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;

namespace Assistance.Members.Changes;

/// <summary>Living conditions and causes; what somebody can do and wishes for proves nothing and is written down as they say it.</summary>
internal sealed class ProfileForm : FactForm<EditProfile.Command>
{
    private static readonly string[] Verified = ["health", "labour", "housing", "primaryCause", "otherCauses", "identities"];

    public override ChangeKind Kind => ChangeKind.Profile;

    public override bool IsVerified(string field) => Verified.Contains(field, StringComparer.Ordinal);

    public override Task<Result<EditProfile.Command>> ReadAsync(EditProfile.Command body, Person person, CancellationToken cancellationToken)
    {
        var reader = new FieldReader();
        Check(body, reader);
        Result<EditProfile.Command> read = reader.Refusal is { } wrong ? wrong : Form(Profile(body));
        return Task.FromResult(read);
    }

    public override void Write(OpenedFile file, EditProfile.Command body) => file.Person.Profiled(Profile(body));

    protected override EditProfile.Command Said(OpenedFile file) => Form(file.Person.Profile);

    protected override IReadOnlyList<FactText> Words(string field, JsonNode value) => field switch
    {
        "health" => [FactTexts.Coded(StandardCodes.Health, value)],
        "labour" => [FactTexts.Coded(StandardCodes.LabourCapacity, value)],
        "housing" => [FactTexts.Coded(StandardCodes.HousingGrade, value)],
        "primaryCause" => [FactTexts.Coded(StandardCodes.HardshipCause, value)],
        "otherCauses" => All(StandardCodes.HardshipCause, value),
        "identities" => All(StandardCodes.AssistanceIdentity, value),
        "skills" => All(StandardCodes.Skill, value),
        "wishes" => All(StandardCodes.Wish, value),
        _ => [FactText.Of(value.GetValue<string>())],
    };

    private static List<FactText> All(CodeList list, JsonNode codes) => [.. codes.AsArray().Select(code => FactTexts.Coded(list, code!))];

    private static HardshipProfile Profile(EditProfile.Command body) => new()
    {
        Health = body.Health,
        Labour = body.Labour,
        Housing = body.Housing,
        PrimaryCause = body.PrimaryCause,
        OtherCauses = ChosenCodes.Of(body.OtherCauses ?? []),
        Identities = ChosenCodes.Of(body.Identities ?? []),
        Skills = ChosenCodes.Of(body.Skills ?? []),
        Wishes = ChosenCodes.Of(body.Wishes ?? []),
        Situation = string.IsNullOrWhiteSpace(body.Situation) ? null : body.Situation.Trim(),
    };

    private static EditProfile.Command Form(HardshipProfile profile) => new(
        profile.Health, profile.Labour, profile.Housing, profile.PrimaryCause, profile.OtherCauses.Codes, profile.Identities.Codes, profile.Skills.Codes, profile.Wishes.Codes,
        profile.Situation);

    private static void Check(EditProfile.Command body, FieldReader reader)
    {
        reader.Code("health", body.Health, StandardCodes.Health);
        reader.Code("labour", body.Labour, StandardCodes.LabourCapacity);
        reader.Code("housing", body.Housing, StandardCodes.HousingGrade);
        reader.Code("primaryCause", body.PrimaryCause, StandardCodes.HardshipCause);
        reader.Codes("otherCauses", body.OtherCauses, StandardCodes.HardshipCause);
        reader.Codes("identities", body.Identities, StandardCodes.AssistanceIdentity);
        reader.Codes("skills", body.Skills, StandardCodes.Skill);
        reader.Codes("wishes", body.Wishes, StandardCodes.Wish);
        reader.Require("otherCauses", body.PrimaryCause is null || body.OtherCauses?.Contains(body.PrimaryCause) != true, "其他原因不应再列主要原因。");
        reader.Require("primaryCause", body.PrimaryCause is not null || body.OtherCauses is not { Count: > 0 }, "请先选主要原因。");
        reader.Require("situation", (body.Situation?.Length ?? 0) <= HardshipProfile.LongestSituation, $"不超过{HardshipProfile.LongestSituation}个字。");
        foreach (var (field, codes) in new[] { ("otherCauses", body.OtherCauses), ("identities", body.Identities), ("skills", body.Skills), ("wishes", body.Wishes) })
            reader.Require(field, (codes?.Count ?? 0) <= HardshipProfile.MostCodes, $"最多选{HardshipProfile.MostCodes}项。");
    }
}
