using System.Globalization;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Assistance.Testing.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistance.Security.Tests.Scope;

/// <summary>
/// Two records of one person become one, and nobody's rows are left behind: every column of every module that can name a person is given the record
/// that goes, and after the merger none of them names it, unless it says here why it stays.
/// </summary>
public sealed class PersonRowsTests
{
    private const string Events = "members_membership_events";
    private const string Settled = "A merger is refused while it is open.";
    private const string NoPerson = "Names no person.";
    private const string OfItsDay = "Fixed for good: it names whom it named.";
    private const string WorkedOut = "What was worked out that day: it falls out when the proposal is solved anew, or is named when it is issued.";
    private const string MadeAnew = "Text made of identifiers, written anew with the row; the merger's own tests read it.";

    private static readonly Dictionary<string, string> Stays = new(StringComparer.Ordinal)
    {
        ["Person.Id"] = "The record itself.",
        ["Person.SubjectId"] = "The record itself.",
        ["Person.MergedInto"] = "Records that went into it before lead to it, and on from there.",
        ["PersonMerger.KeptId"] = "What was done, and with which records.",
        ["PersonMerger.MergedId"] = "What was done, and with which records.",
        ["NameGram.PersonId"] = "Follows the record's own name, which stays to be read.",
        ["ListedPerson.PersonId"] = OfItsDay,
        ["AuditRecord.SubjectId"] = OfItsDay,
        ["Message.SubjectId"] = "Leads to the record that was spoken of, and from there to the one that stays.",
        ["Transfer.OpenKey"] = Settled,
        ["Candidate.OpenKey"] = Settled,
        ["CivilReferral.OpenKey"] = Settled,
        ["ChangeRequest.OpenKey"] = Settled,
        ["SurveySheet.ResponsibleId"] = Settled,
        ["SurveyLine.SubjectId"] = Settled,
        ["ProposalLine.HelperId"] = WorkedOut,
        ["ProposalLine.BeneficiaryId"] = WorkedOut,
        ["ProposalLine.FormerHelperId"] = WorkedOut,
        ["ProposalDecision.HelperId"] = WorkedOut,
        ["ProposalDecision.BeneficiaryId"] = WorkedOut,
        ["Pair.OpenKey"] = MadeAnew,
        ["Pair.SeatKey"] = MadeAnew,
        ["CampaignLine.OpenKey"] = MadeAnew,
        ["DisbursementLine.OpenKey"] = MadeAnew,
        ["AuditSeal.RecordId"] = NoPerson,
        ["LedgerEntry.CaseId"] = NoPerson,
        ["JobRun.Holder"] = NoPerson,
        ["BranchLink.OpenKey"] = NoPerson,
        ["BranchLink.SeatKey"] = NoPerson,
        ["VillageMeeting.ClosedAs"] = NoPerson,
        ["ReserveCadre.ClosedAs"] = NoPerson,
        ["ReserveCadre.SeatKey"] = NoPerson,
    };

    [Fact]
    public async Task Every_row_that_names_a_person_follows_a_merger_and_comes_back_or_says_why_not()
    {
        await using var app = await DemoApp.StartAsync(Engine.Sqlite);
        using var department = await DemoApp.SignInAsync(app, "zuzhibu");
        var columns = Columns(app);
        Assert.Equal([], Stays.Keys.Except(columns.Select(column => column.Name)));
        var (kept, other) = (await GivenAsync(department), await GivenAsync(department));
        (await department.PutAsync($"people/{other}/household", new { size = 2, labourCount = 1, members = Array.Empty<object>(), incomes = Array.Empty<object>() })).MustSucceed();
        var following = columns.Where(column => !Stays.ContainsKey(column.Name)).ToList();
        var untried = new List<string>();
        foreach (var column in following)
        {
            if (await CountAsync(app, column, other) == 0 && await NameAsync(app, column, following, other) == 0)
                untried.Add(column.Name);
        }

        Assert.Equal([], untried);
        var before = await CountsAsync();

        var merger = (await department.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).MustSucceed();

        Assert.Equal([], (await CountsAsync()).Where(column => column.Count > 0).Select(column => column.Name));
        (await department.PostAsync($"mergers/{merger.Id()}/undo", new { reason = "原是两人" })).MustSucceed();
        Assert.Equal(before, await CountsAsync());

        async Task<IReadOnlyList<(string Name, long Count)>> CountsAsync()
        {
            var counts = new List<(string, long)>();
            foreach (var column in following)
                counts.Add((column.Name, await CountAsync(app, column, other)));
            return counts;
        }
    }

    private static async Task<Guid> GivenAsync(ApiClient department)
    {
        var branch = (await department.GetAsync("organisations?kind=villageBranch&size=1")).MustSucceed().Id("items.0.id");
        return (await department.PostAsync("people", new { organisationId = branch, name = "同一人", partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id();
    }

    // That a record went into another and came back is said on the record itself.
    private static async Task<long> CountAsync(AssistanceApp app, Column column, Guid person) => Convert.ToInt64(
        await app.AskAsync($"SELECT COUNT(*) FROM {column.Table} WHERE {column.Field} = @person{(column.Table == Events ? " AND kind NOT IN ('Merged', 'MergerUndone')" : "")}", ("person", person)),
        CultureInfo.InvariantCulture);

    /// <summary>Columns of one table take the same row, but for a second person beside the first: nobody helps themselves.</summary>
    private static Task<int> NameAsync(AssistanceApp app, Column column, IReadOnlyList<Column> all, Guid person)
    {
        var filled = string.Join(" AND ", all.Where(one => one.Table == column.Table).Select(one => $"{one.Field} IS NOT NULL"));
        var second = column.Name is "Pair.HelperId" or "HalfYearReview.HelperId" or "DuplicateDismissal.SecondId" ? 1 : 0;
        return app.ChangeAsync(
            $"UPDATE {column.Table} SET {column.Field} = @person WHERE rowid = (SELECT rowid FROM {column.Table} WHERE {filled} ORDER BY rowid LIMIT 1 OFFSET {second})", ("person", person));
    }

    private static List<Column> Columns(AssistanceApp app) =>
    [
        .. Rows.Tables(app).SelectMany(row => row.GetProperties().Where(MayNameAPerson).Select(property =>
            new Column($"{row.ClrType.Name}.{property.Name}", row.GetTableName()!, property.GetColumnName()))),
    ];

    private static bool MayNameAPerson(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return !property.IsForeignKey() && (type == typeof(PersonId)
            || (type == typeof(Guid) && property.Name is not ("Id" or "PackId" or "ActId"))
            || (type == typeof(string) && (property.Name.EndsWith("SubjectId", StringComparison.Ordinal) || property.Name is "OpenKey" or "SeatKey")));
    }

    private sealed record Column(string Name, string Table, string Field);
}
