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
internal sealed class RosterExport(MembersDb db, ChosenPeople chosen, SensitiveNumbers numbers, BusinessClock clock)
{
    private const int Chunk = 500;

    public FileAnswer Of(PeopleFilter filter, bool inFull) => new(
        $"{RosterSheet.Title}-{clock.Today:yyyyMMdd}.xlsx", FileAnswer.Xlsx, (stream, cancel) => WriteAsync(stream, filter, inFull, cancel));

    private async Task WriteAsync(Stream stream, PeopleFilter filter, bool inFull, CancellationToken cancellationToken)
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
        foreach (var ids in (await IdsAsync(filter, cancellationToken)).Chunk(Chunk))
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

    private async Task<List<PersonId>> IdsAsync(PeopleFilter filter, CancellationToken cancellationToken)
    {
        var people = await chosen.OfAsync(filter, cancellationToken);
        var present = PersonStates.Present;

        // Those gone are taken from a list that asks for them: an import would refuse them.
        if (filter.State is null)
            people = people.Where(p => present.Contains(p.State));
        return await people.OrderBy(p => p.OrgPath).ThenBy(p => p.Name).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    private object?[] Said(Person person, bool inFull) =>
    [
        person.Name,
        SheetWords.Of(person.Sex),
        SheetWords.Of(StandardCodes.Ethnicity, person.Ethnicity),
        person.BirthDate,
        inFull ? numbers.Open(person.Id, SensitiveField.CitizenId, person.CitizenId) : person.CitizenId?.Masked,
        SheetWords.Of(StandardCodes.Education, person.Education),
        SheetWords.Of(person.PartyStatus),
        person.JoinedOn,
        person.FullMemberOn,
        SheetWords.Of(StandardCodes.PersonComposition, person.Composition),
        person.Post,
        SheetWords.Of(StandardCodes.UrbanRural, person.UrbanRural),
        person.Address,
        inFull ? numbers.Open(person.Id, SensitiveField.Phone, person.Phone) : person.Phone?.Masked,
    ];

    private object?[] Lived(Person person, Household? household)
    {
        var year = household?.LatestYear(clock.Today.Year);
        var profile = person.Profile;
        return
        [
            SheetWords.Of(StandardCodes.Health, profile.Health),
            SheetWords.Of(StandardCodes.LabourCapacity, profile.Labour),
            SheetWords.Of(StandardCodes.AssistanceIdentity, profile.Identities.Codes),
            household?.Size,
            household?.LabourCount,
            year is { } known ? household!.IncomeOf(known) : null,
            year is { } of ? household!.PerCapita(of) : null,
            year,
            SheetWords.Of(StandardCodes.HousingGrade, profile.Housing),
            SheetWords.Of(StandardCodes.HardshipCause, profile.PrimaryCause),
            SheetWords.Of(StandardCodes.HardshipCause, profile.OtherCauses.Codes),
            SheetWords.Of(StandardCodes.Skill, profile.Skills.Codes),
            SheetWords.Of(StandardCodes.Wish, profile.Wishes.Codes),
            person.Remark,
        ];
    }

    private object?[] Decided(Person person, LedgerEntry? entry) =>
    [
        Years.Completed(person.BirthDate, clock.Today),
        person.Standing.YearsOn(clock.Today),
        entry?.Tier.Chinese(),
        entry?.From,
        entry?.HelperUnit,
        entry?.Helpers,
        entry?.PairedSince,
        entry?.Measures,
    ];
}
