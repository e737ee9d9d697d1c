using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>Writes people in scope as a roster, some at a time, straight to the answer.</summary>
internal sealed class RosterExport(MembersDb db, SensitiveNumbers numbers, BusinessClock clock)
{
    private const int Chunk = 500;

    public FileAnswer Of(OrgPath path, bool recognisedOnly, bool inFull) => new(
        $"{RosterSheet.Title}-{clock.Today:yyyyMMdd}.xlsx", FileAnswer.Xlsx, (stream, cancel) => WriteAsync(stream, path, recognisedOnly, inFull, cancel));

    private async Task WriteAsync(Stream stream, OrgPath path, bool recognisedOnly, bool inFull, CancellationToken cancellationToken)
    {
        var places = await db.Unscoped<Organisation>("What an organisation is called is no secret.")
            .Select(o => new { o.Id, o.Name, o.CommitteeId }).ToDictionaryAsync(o => o.Id, cancellationToken);
        string? Committee(OrgId branch) => places[branch].CommitteeId is { } committee && committee != branch ? places[committee].Name : null;
        await using var writer = new SheetWriter(stream);
        await writer.BeginAsync(
            new SheetLayout("名册", RosterSheet.Title, [.. RosterSheet.Filled, .. RosterSheet.Decided])
            {
                Lines = [string.Create(CultureInfo.InvariantCulture, $"导出日期：{clock.Today:yyyy-MM-dd}{(inFull ? "" : "    身份证号、联系电话已部分隐去")}")],
            },
            cancellationToken);
        var number = 0;
        foreach (var ids in (await IdsAsync(path, recognisedOnly, cancellationToken)).Chunk(Chunk))
        {
            var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
            var homes = people.Values.Where(p => p.HouseholdId is not null).Select(p => p.HouseholdId!.Value).Distinct().ToList();
            var households = await db.Households.Where(h => homes.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
            var entries = await db.Ledger.Where(e => ids.Contains(e.PersonId) && e.Until == null).ToDictionaryAsync(e => e.PersonId, cancellationToken);
            foreach (var person in ids.Where(people.ContainsKey).Select(id => people[id]))
            {
                var household = person.HouseholdId is { } home ? households.GetValueOrDefault(home) : null;
                await writer.RowAsync(
                    [
                        ++number, Committee(person.OrgId), places[person.OrgId].Name,
                        .. Said(person, inFull), .. Lived(person, household), .. Decided(person, entries.GetValueOrDefault(person.Id)),
                    ],
                    cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private Task<List<PersonId>> IdsAsync(OrgPath path, bool recognisedOnly, CancellationToken cancellationToken)
    {
        var end = path.UpperBound;
        var present = PersonStates.Present;
        var people = db.People.Where(p => p.OrgPath.CompareTo(path) >= 0 && p.OrgPath.CompareTo(end) < 0 && present.Contains(p.State));
        return people.Where(p => !recognisedOnly || p.Tier != null).OrderBy(p => p.OrgPath).ThenBy(p => p.Name).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    private object?[] Said(Person person, bool inFull) =>
    [
        person.Name,
        person.Sex switch { Sex.Male => "男", Sex.Female => "女", _ => null },
        Name(StandardCodes.Ethnicity, person.Ethnicity),
        person.BirthDate,
        inFull ? numbers.Open(person.Id, SensitiveField.CitizenId, person.CitizenId) : person.CitizenId?.Masked,
        Name(StandardCodes.Education, person.Education),
        person.PartyStatus switch { PartyStatus.FullMember => "正式党员", PartyStatus.ProbationaryMember => "预备党员", _ => "群众" },
        person.JoinedOn,
        person.FullMemberOn,
        Name(StandardCodes.PersonComposition, person.Composition),
        person.Post,
        Name(StandardCodes.UrbanRural, person.UrbanRural),
        person.Address,
        inFull ? numbers.Open(person.Id, SensitiveField.Phone, person.Phone) : person.Phone?.Masked,
    ];

    private object?[] Lived(Person person, Household? household)
    {
        var year = household?.LatestYear(clock.Today.Year);
        var profile = person.Profile;
        return
        [
            Name(StandardCodes.Health, profile.Health),
            Name(StandardCodes.LabourCapacity, profile.Labour),
            Names(StandardCodes.AssistanceIdentity, profile.Identities),
            household?.Size,
            household?.LabourCount,
            year is { } known ? household!.IncomeOf(known) : null,
            year is { } of ? household!.PerCapita(of) : null,
            year,
            Name(StandardCodes.HousingGrade, profile.Housing),
            Name(StandardCodes.HardshipCause, profile.PrimaryCause),
            Names(StandardCodes.HardshipCause, profile.OtherCauses),
            Names(StandardCodes.Skill, profile.Skills),
            Names(StandardCodes.Wish, profile.Wishes),
            person.Remark,
        ];
    }

    private object?[] Decided(Person person, LedgerEntry? entry) =>
    [
        Years.Completed(person.BirthDate, clock.Today),
        Years.Completed(person.FullMemberOn, clock.Today),
        entry?.Tier.Chinese(),
        entry?.From,
        entry?.HelperUnit,
        entry?.Helpers,
        entry?.PairedSince,
        entry?.Measures,
    ];

    private static string? Name(CodeList list, string? code) => code is null ? null : list.Find(code)?.Chinese ?? code;

    private static string? Names(CodeList list, ChosenCodes codes) =>
        codes.Codes.Count == 0 ? null : string.Join('、', codes.Codes.Select(code => Name(list, code)));
}
