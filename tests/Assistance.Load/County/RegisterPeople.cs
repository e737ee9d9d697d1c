using Assistance.Host.Demo;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Npgsql;

namespace Assistance.Load.County;

/// <param name="Need">Tier and cause of who stands in the ledger.</param>
internal sealed record Member(int Number, Guid Id, Branch Branch, string Name, bool Male, int HouseholdSize, (string Tier, string Cause)? Need);

internal static class RegisterPeople
{
    private const ulong Seed = 20070701;
    private const int EveryNeedy = 10;
    private const int EveryGone = 50;
    private static readonly string[] Tiers = ["Severe", "Considerable", "Considerable", "Considerable", "Temporary"];
    private static readonly string[] Causes = ["illness", "illness", "disability", "oldAge", "noLabour"];
    private static readonly string[] Healths = ["seriousIllness", "chronicIllness", "disabled"];
    private static readonly string[] Identities = [",minimumAllowance,", ",destitute,", ",marginalAllowance,", ",none,"];
    private static readonly DateOnly Entered = new(2025, 3, 1);

    public static IReadOnlyList<Member> Make(int count, IReadOnlyList<Branch> branches)
    {
        var numbers = new SeededNumbers(Seed);
        var names = new SyntheticNames(numbers);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var male = numbers.Chance(0.7);
            return new Member(i, Register.Id(RowKind.Person, i), branches[(int)((long)i * branches.Count / count)], names.Person(male), male, numbers.Between(1, 5),
                i % EveryNeedy == 0 ? (numbers.OneOf(Tiers), numbers.OneOf(Causes)) : null);
        })];
    }

    public static async Task WriteAsync(NpgsqlDataSource database, IReadOnlyList<Member> people, SealedNumbers seals, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await WritePeopleAsync(connection, people, seals, cancellationToken);
        await WriteNamesAsync(connection, people, cancellationToken);
        await WriteHouseholdsAsync(connection, people, cancellationToken);
        await WriteLedgerAsync(connection, people, cancellationToken);
    }

    private static async Task WritePeopleAsync(NpgsqlConnection connection, IReadOnlyList<Member> people, SealedNumbers seals, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            """
            COPY members_people (id, name, sex, birth_date, citizen_id, citizen_id_index, phone, address, ethnicity, education, party_status, joined_on, full_member_on, composition,
                state, org_id, org_path, household_id, tier, health, labour, housing, primary_cause, other_causes, identities, skills, wishes, remark, subject_id, version)
            FROM STDIN (FORMAT binary)
            """,
            cancellationToken);
        foreach (var person in people)
        {
            var birth = SealedNumbers.BirthOf(person.Number);
            var joined = birth.AddYears(20 + (person.Number % 6));
            var (number, index) = seals.CitizenId(person.Id, person.Number, person.Male);
            await rows.RowAsync(
                cancellationToken, person.Id, person.Name, person.Male ? "Male" : "Female", birth, number, index, seals.Phone(person.Id, person.Number), "县城一号", "01", "70", "FullMember",
                joined, joined.AddMonths(ProbationRule.On(joined)!.LongestMonths), "ordinary", "Active", person.Branch.Id, person.Branch.Path, Register.Id(RowKind.Household, person.Number), person.Need?.Tier,
                person.Need is null ? "healthy" : Healths[person.Number / EveryNeedy % Healths.Length], "ordinary", "A", person.Need?.Cause, string.Empty,
                person.Need is null ? string.Empty : Identities[person.Number / EveryNeedy % Identities.Length], string.Empty, string.Empty, null, person.Id, 1);
        }

        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WriteNamesAsync(NpgsqlConnection connection, IReadOnlyList<Member> people, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync("COPY members_name_grams (gram, org_path, person_id) FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var person in people)
        {
            foreach (var gram in NameGrams.Of(person.Name))
                await rows.RowAsync(cancellationToken, gram, person.Branch.Path, person.Id);
        }

        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WriteHouseholdsAsync(NpgsqlConnection connection, IReadOnlyList<Member> people, CancellationToken cancellationToken)
    {
        await using (var rows = await connection.BeginBinaryImportAsync(
            "COPY members_households (id, head_id, org_path, size, labour_count, subject_id, version) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var person in people)
                await rows.RowAsync(cancellationToken, Register.Id(RowKind.Household, person.Number), person.Id, person.Branch.Path, person.HouseholdSize, 1, person.Id, 1);
            await rows.CompleteAsync(cancellationToken);
        }

        await using (var rows = await connection.BeginBinaryImportAsync(
            "COPY members_incomes (id, year, source, amount, evidence, household_id) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var person in people)
            {
                await rows.RowAsync(
                    cancellationToken, Register.Id(RowKind.Income, person.Number), 2025, "total", 100L * person.HouseholdSize * (4_000 + (person.Number % 9_000)), "rosterImport",
                    Register.Id(RowKind.Household, person.Number));
            }

            await rows.CompleteAsync(cancellationToken);
        }
    }

    private static async Task WriteLedgerAsync(NpgsqlConnection connection, IReadOnlyList<Member> people, CancellationToken cancellationToken)
    {
        var entries = people.Where(person => person.Need is not null || person.Number % EveryGone == 1).ToList();
        await using (var rows = await connection.BeginBinaryImportAsync(
            """
            COPY members_ledger (id, person_id, org_id, org_path, case_id, case_number, tier, cause, amount, "from", until, exit_reason, snapshot, per_capita,
                helper_unit, helpers, paired_since, current_key, subject_id, version)
            FROM STDIN (FORMAT binary)
            """,
            cancellationToken))
        {
            foreach (var person in entries)
            {
                var gone = person.Need is null;
                var (tier, cause) = person.Need ?? ("Temporary", "illness");
                await rows.RowAsync(
                    cancellationToken, Register.Id(RowKind.LedgerEntry, person.Number), person.Id, person.Branch.Id, person.Branch.Path, Register.Id(RowKind.Case, person.Number),
                    $"2025-{person.Number:00000000}", tier, cause, 50_000L, Entered.AddDays(person.Number % 300), gone ? new DateOnly(2026, 3, 1) : null, gone ? "exited" : null,
                    """{"size":3,"labourCount":1,"year":2025,"incomes":[{"source":"total","amount":1350000}],"perCapita":450000,"health":"chronicIllness","housing":"B"}""",
                    100L * (4_000 + (person.Number % 9_000)), "县直机关", "王建国、李志华", Entered.AddDays(person.Number % 300), gone ? null : person.Id, person.Id, 1);
            }

            await rows.CompleteAsync(cancellationToken);
        }

        await using (var rows = await connection.BeginBinaryImportAsync(
            """COPY members_ledger_tiers (id, tier, "from", reason, ledger_entry_id) FROM STDIN (FORMAT binary)""", cancellationToken))
        {
            foreach (var person in entries)
            {
                await rows.RowAsync(
                    cancellationToken, Register.Id(RowKind.Tier, person.Number), person.Need?.Tier ?? "Temporary", Entered.AddDays(person.Number % 300), $"2025-{person.Number:00000000}",
                    Register.Id(RowKind.LedgerEntry, person.Number));
            }

            await rows.CompleteAsync(cancellationToken);
        }
    }
}
