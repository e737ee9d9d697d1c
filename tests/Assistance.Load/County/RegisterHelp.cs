using Npgsql;

namespace Assistance.Load.County;

/// <summary>Somebody of a township's ledger and a helper of the same township.</summary>
internal sealed record HelpPair(int Number, Guid Id, Member Helper, Member Beneficiary, int Seat);

internal static class RegisterHelp
{
    private const int VisitsPerMember = 5;
    private const int Measures = 3;
    private static readonly string[] HelpKinds = ["Relief", "Aspiration", "Skills"];
    private const int Days = 540;
    private static readonly DateOnly Begun = new(2025, 4, 1);

    /// <summary>The days on which as many visits were made as there are members.</summary>
    public static (DateOnly From, DateOnly Until) AFifthOfTheVisits => (Begun.AddDays(Days - (Days / VisitsPerMember)), Begun.AddDays(Days - 1));

    public static IReadOnlyList<HelpPair> Make(IReadOnlyList<Member> people)
    {
        // Helpers are the members next in the register, of the same township wherever there is one; each helps one.
        var pairs = new List<HelpPair>();
        foreach (var township in people.GroupBy(person => person.Branch.Township).OrderBy(group => group.Key))
        {
            var needy = township.Where(person => person.Need is not null).ToList();
            var helpers = township.Where(person => person.Need is null).ToList();
            foreach (var (beneficiary, helper) in needy.Zip(helpers))
                pairs.Add(new HelpPair(pairs.Count, Register.Id(RowKind.Pair, pairs.Count), helper, beneficiary, 1));
        }

        return pairs;
    }

    public static async Task WriteAsync(NpgsqlDataSource database, IReadOnlyList<HelpPair> pairs, int members, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await WritePairsAsync(connection, pairs, cancellationToken);
        await WritePlansAsync(connection, pairs, cancellationToken);
        await WriteVisitsAsync(connection, pairs, members * VisitsPerMember, cancellationToken);
    }

    private static async Task WritePairsAsync(NpgsqlConnection connection, IReadOnlyList<HelpPair> pairs, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            """
            COPY pairing_pairs (id, helper_id, helper_org_id, subject_id, beneficiary_org_id, beneficiary_kind, kind, planned_on, version, state, org_path, other_path, proposed_on, "from",
                open_key, seat_key)
            FROM STDIN (FORMAT binary)
            """,
            cancellationToken);
        foreach (var pair in pairs)
        {
            await rows.RowAsync(
                cancellationToken, pair.Id, pair.Helper.Id, pair.Helper.Branch.Id, pair.Beneficiary.Id, pair.Beneficiary.Branch.Id, "NeedyMember", "Member", Begun, 3, "Active",
                pair.Helper.Branch.Path, pair.Beneficiary.Branch.Path, Begun, Begun, $"{pair.Helper.Id:N}:{pair.Beneficiary.Id:N}", $"{pair.Helper.Id:N}:{pair.Seat}");
        }

        await rows.CompleteAsync(cancellationToken);
    }

    private static async Task WritePlansAsync(NpgsqlConnection connection, IReadOnlyList<HelpPair> pairs, CancellationToken cancellationToken)
    {
        await using (var rows = await connection.BeginBinaryImportAsync(
            "COPY pairing_plans (number, pair_id, drawn_up_on, goal, timetable, people, place, tasks) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var pair in pairs)
                await rows.RowAsync(cancellationToken, 1, pair.Id, Begun, "一年内收入稳定", "每季度走访一次", "帮扶人与支部", "村内", "落实医保与产业项目");
            await rows.CompleteAsync(cancellationToken);
        }

        await using (var rows = await connection.BeginBinaryImportAsync(
            "COPY pairing_plan_measures (ordinal, pair_id, plan_number, help_kind, measure, text) FROM STDIN (FORMAT binary)", cancellationToken))
        {
            foreach (var pair in pairs)
            {
                for (var ordinal = 1; ordinal <= Measures; ordinal++)
                    await rows.RowAsync(cancellationToken, ordinal, pair.Id, 1, HelpKinds[ordinal - 1], "NamedContact", "帮助办理补贴并联系用工");
            }

            await rows.CompleteAsync(cancellationToken);
        }
    }

    private static async Task WriteVisitsAsync(NpgsqlConnection connection, IReadOnlyList<HelpPair> pairs, int count, CancellationToken cancellationToken)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            "COPY pairing_visits (id, pair_id, subject_id, org_path, other_path, state, occasion, made_on, day, place, findings, cash, goods_worth, version) FROM STDIN (FORMAT binary)", cancellationToken);
        for (var i = 0; i < count; i++)
        {
            var pair = pairs[(int)((long)i * 7919 % pairs.Count)];
            var day = Begun.AddDays((int)((long)i * Days / count));
            await rows.RowAsync(
                cancellationToken, Register.Id(RowKind.Visit, i), pair.Id, pair.Beneficiary.Id, pair.Helper.Branch.Path, pair.Beneficiary.Branch.Path, "Made", "Regular", day, day, "家中",
                "身体尚可，冬季用药已备足，子女每周来看望。", 20_000L, 0L, 1);
        }

        await rows.CompleteAsync(cancellationToken);
    }
}
