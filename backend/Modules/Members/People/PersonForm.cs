using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.Standards;

namespace Assistance.Members.People;

/// <summary>What Form 1 asks of a person, without the sensitive numbers; codes are those of the standard lists.</summary>
internal interface IPersonForm
{
    string Name { get; }

    PartyStatus PartyStatus { get; }

    Sex? Sex { get; }

    DateOnly? BirthDate { get; }

    DateOnly? JoinedOn { get; }

    DateOnly? FullMemberOn { get; }

    string? Ethnicity { get; }

    string? Education { get; }

    string? Composition { get; }

    string? UrbanRural { get; }

    string? Post { get; }

    string? Address { get; }

    string? Remark { get; }
}

internal static class PersonForms
{
    public const int LongestText = 400;
    private static readonly DateOnly PartyFounded = new(1921, 7, 1);
    private static readonly DateOnly EarliestBirth = new(1890, 1, 1);

    /// <param name="citizenId">Gives sex and birth date where the form leaves them open.</param>
    /// <returns>The facts; meaningless where the reader has found something wrong.</returns>
    public static PersonFacts Read(this IPersonForm form, FieldReader reader, DateOnly today, CitizenId? citizenId = null)
    {
        var name = reader.Read("name", PersonName.Parse(form.Name));
        reader.Code("ethnicity", form.Ethnicity, StandardCodes.Ethnicity);
        reader.Code("education", form.Education, StandardCodes.Education);
        reader.Code("composition", form.Composition, StandardCodes.PersonComposition);
        reader.Code("urbanRural", form.UrbanRural, StandardCodes.UrbanRural);
        foreach (var (field, text) in new[] { ("post", form.Post), ("address", form.Address), ("remark", form.Remark) })
            reader.Require(field, (text?.Length ?? 0) <= LongestText, $"不超过{LongestText}个字。");
        var birth = form.BirthDate ?? citizenId?.BirthDate;
        reader.Require("birthDate", birth is null || (birth >= EarliestBirth && birth <= today), "出生日期不合理，请核对。");
        ReadMembership(form, reader, today, birth);
        return new PersonFacts(
            name?.Value ?? string.Empty, form.Sex ?? citizenId?.Sex, birth, form.PartyStatus, form.JoinedOn, form.FullMemberOn, form.Ethnicity, form.Education, form.Composition,
            Text(form.Post), Text(form.Address), Text(form.Remark), form.UrbanRural);
    }

    private static void ReadMembership(IPersonForm form, FieldReader reader, DateOnly today, DateOnly? birth)
    {
        if (form.PartyStatus == PartyStatus.NonMember)
        {
            reader.Require("joinedOn", form.JoinedOn is null, "群众没有入党时间。");
            reader.Require("fullMemberOn", form.FullMemberOn is null, "群众没有转正时间。");
            return;
        }

        reader.Require("joinedOn", form.JoinedOn is null || (form.JoinedOn >= PartyFounded && form.JoinedOn <= today), "入党时间应在1921年7月1日之后、今天之前。");
        reader.Require("joinedOn", form.JoinedOn is null || birth is null || form.JoinedOn > birth, "入党时间早于出生日期。");
        reader.Require("fullMemberOn", form.PartyStatus != PartyStatus.ProbationaryMember || form.FullMemberOn is null, "预备党员没有转正时间。");
        reader.Require("fullMemberOn", form.FullMemberOn is null || form.FullMemberOn <= today, "转正时间不能晚于今天。");
        reader.Require("fullMemberOn", form.FullMemberOn is null || form.JoinedOn is null || form.FullMemberOn >= form.JoinedOn, "转正时间早于入党时间。");
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
