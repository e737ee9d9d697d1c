using System.Text.RegularExpressions;
using Assistance.Kernel.Spreadsheets;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>
/// Finds the branch that a roster means: "红星村支部", "中共河口镇红星村支部委员会" and "红星村党支部" are one. Knows only those in the caller's scope.
/// </summary>
internal sealed partial class RosterBranches
{
    private static readonly string[] FactLabels = ["党支部", "支部", "支部名称", "党支部名称", "所在党支部", "填报支部", "填报单位", "填表单位", "单位", "单位名称"];

    private readonly Dictionary<(string Text, string Township), CellReading<RosterBranch>> _found = [];
    private readonly ILookup<string, Candidate> _byName;
    private readonly IReadOnlyList<RosterBranch> _branches;

    private RosterBranches(List<Candidate> candidates)
    {
        _byName = candidates.ToLookup(candidate => candidate.Plain, StringComparer.Ordinal);
        _branches = [.. candidates.Select(candidate => candidate.Branch)];
    }

    public static async Task<RosterBranches> LoadAsync(MembersDb db, CancellationToken cancellationToken)
    {
        var names = await db.Unscoped<Organisation>("What an organisation is called is no secret.")
            .Select(o => new { o.OrgPath, o.Name }).ToDictionaryAsync(o => o.OrgPath, o => o.Name, cancellationToken);
        var organisations = await db.Organisations.Where(o => o.AbolishedOn == null).Select(o => new RosterBranch(o.Id, o.OrgPath, o.Name, o.Kind)).ToListAsync(cancellationToken);
        return new RosterBranches(
        [
            .. from branch in organisations
               where OrganisationRules.IsBranch(branch.Kind) || OrganisationRules.IsPlace(branch.Kind)
               select new Candidate(branch, Plain(branch.Name), [.. branch.Path.Above.Select(path => Plain(names.GetValueOrDefault(path, string.Empty)))]),
        ]);
    }

    /// <summary>By the row's own cell, else by a line of the sheet, else by the sheet's name, else the only branch there is.</summary>
    /// <returns>The branch, or null where the fault is on record.</returns>
    public RosterBranch? Of(CellsOfRow cells, RosterIssues issues)
    {
        var township = cells.Says(RosterColumns.Township) ? Plain(cells[RosterColumns.Township].Text) : string.Empty;
        if (cells.Says(RosterColumns.Branch))
            return Judge(Find(cells[RosterColumns.Branch].Text, township), cells[RosterColumns.Branch], issues);
        var facts = cells.Row.Facts;
        if (facts.Section is { } section && Find(section.Text, township) is { Succeeded: true, Value: var inSection })
            return inSection;
        var fact = facts.Find(FactLabels);
        if (fact is not null && Find(fact.Value, township) is { Succeeded: true, Value: var inFact })
            return inFact;
        if (Find(cells.Row.Sheet, township.Length > 0 || fact is null ? township : Plain(fact.Value)) is { Succeeded: true, Value: var onTab })
            return onTab;
        if (fact is not null)
            return Judge(Find(fact.Value, township), fact.Cell, issues);
        if (Members() is [var only])
            return only;
        var head = cells.Row.Head;
        issues.Add(new CellIssue(cells.Row.Sheet, head.LastRow, head.Columns[RosterColumns.Name].Column, head.Columns[RosterColumns.Name].Text, RosterFaults.BranchMissing));
        return null;
    }

    private List<RosterBranch> Members() => [.. _branches.Where(branch => OrganisationRules.IsBranch(branch.Kind)).Take(2)];

    private CellReading<RosterBranch> Find(string text, string township)
    {
        if (!_found.TryGetValue((text, township), out var found))
            _found[(text, township)] = found = Search(CellText.Clean(text), township);
        return found;
    }

    private CellReading<RosterBranch> Search(string shown, string township)
    {
        var plain = Plain(shown);
        if (plain.Length == 0)
            return RosterFaults.BranchUnknown(shown);
        // "河口镇红星村支部": what stands before the branch's own name has to be the name of something above it.
        var matching = Enumerable.Range(0, plain.Length)
            .Select(cut => _byName[plain[cut..]].Where(candidate => cut == 0 || candidate.Above.Any(name => name.Length > 1 && plain[..cut].EndsWith(name, StringComparison.Ordinal))))
            .Select(candidates => candidates.Where(candidate => township.Length == 0 || candidate.Above.Any(name => name == township || name.EndsWith(township, StringComparison.Ordinal) || (name.Length > 1 && township.EndsWith(name, StringComparison.Ordinal)))).ToList())
            .FirstOrDefault(candidates => candidates.Count > 0) ?? [];

        // A village and its branch are called the same: members belong to the branch.
        var branches = matching.Where(candidate => OrganisationRules.IsBranch(candidate.Branch.Kind) != IsPlaceName(shown)).ToList();
        return (branches.Count > 0 ? branches : matching) switch
        {
            [] => RosterFaults.BranchUnknown(shown),
            [var one] => one.Branch,
            _ => RosterFaults.BranchAmbiguous(shown),
        };
    }

    private static bool IsPlaceName(string shown) => shown.EndsWith("村委会", StringComparison.Ordinal) || shown.EndsWith("居委会", StringComparison.Ordinal);

    private static RosterBranch? Judge(CellReading<RosterBranch> found, SheetCell cell, RosterIssues issues)
    {
        if (found.Succeeded)
            return found.Value;
        issues.Add(CellIssue.At(cell, found.Fault));
        return null;
    }

    private static string Plain(string name) => Titles().Replace(CellText.Compact(name), string.Empty);

    [GeneratedRegex("^(中国共产党|中共)|(总支部委员会|支部委员会|党总支|总支部|党支部|支部|党委|党工委|委员会|直机关工委|村委会|居委会)$|[()]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Titles();

    private sealed record Candidate(RosterBranch Branch, string Plain, IReadOnlyList<string> Above);
}
