using Assistance.Kernel.Protection;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>Whom a row means: somebody registered, somebody new, or a fault.</summary>
internal readonly record struct RosterMatch(PersonId? Existing, CellIssue? Issue);

/// <summary>Finds the registered people that a roster's rows mean: by identity number, else by name, birth and branch.</summary>
internal sealed class RosterMatcher(MembersDb db, SensitiveNumbers numbers, RequestContext context)
{
    /// <summary>Rows in one question to the database.</summary>
    public const int Chunk = 500;

    public async Task<IReadOnlyList<RosterMatch>> MatchAsync(IReadOnlyList<RosterRow> rows, CancellationToken cancellationToken)
    {
        var indexes = rows.Select(row => row.Number is { } number ? numbers.IndexOf(number) : (BlindIndex?)null).ToList();
        var byNumber = await ByNumberAsync(indexes, cancellationToken);
        var found = indexes.Select(index => index is { } known ? byNumber.GetValueOrDefault(known) : null).ToList();
        var byName = await ByNameAsync([.. rows.Where((_, i) => found[i] is null)], cancellationToken);
        var names = new BranchNames(db);
        var matches = new List<RosterMatch>(rows.Count);
        foreach (var (row, known) in rows.Zip(found))
            matches.Add(known is null ? Choose(row, byName[(row.Branch.Id, row.Name)]) : await JudgeAsync(row, known, names, cancellationToken));
        return matches;
    }

    private async Task<Dictionary<BlindIndex, Known>> ByNumberAsync(List<BlindIndex?> indexes, CancellationToken cancellationToken)
    {
        var known = indexes.FindAll(index => index is not null);
        if (known.Count == 0)
            return [];
        return await db.Unscoped<Person>("An identity number is one person's in the whole county.")
            .Where(p => known.Contains(p.CitizenIdIndex))
            .Select(p => new Known(p.Id, p.Name, p.OrgId, p.OrgPath, p.State, p.BirthDate, p.CitizenId, p.CitizenIdIndex, p.Phone))
            .ToDictionaryAsync(p => p.Index!.Value, cancellationToken);
    }

    private async Task<ILookup<(OrgId, string), Known>> ByNameAsync(List<RosterRow> rows, CancellationToken cancellationToken)
    {
        // Whoever has a number can only be somebody whose number nobody knew.
        var (numbered, others) = (rows.FindAll(row => row.Number is not null), rows.FindAll(row => row.Number is null));
        var people = new List<Known>();
        if (numbered.Count > 0)
            people.AddRange(await NamedAsync(numbered, withoutNumber: true, cancellationToken));
        if (others.Count > 0)
            people.AddRange(await NamedAsync(others, withoutNumber: false, cancellationToken));
        return people.DistinctBy(p => p.Id).ToLookup(p => (p.OrgId, p.Name));
    }

    private Task<List<Known>> NamedAsync(List<RosterRow> rows, bool withoutNumber, CancellationToken cancellationToken)
    {
        var (branches, names) = (rows.Select(row => row.Branch.Id).Distinct().ToList(), rows.Select(row => row.Name).Distinct().ToList());
        // The scope's own range leads PostgreSQL to an index in which it looks for each name through the whole county.
        var people = db.Unscoped<Person>("Of branches within the scope: a roster names no others.");
        if (withoutNumber)
            people = people.Where(p => p.CitizenId == null);
        return people.Where(p => branches.Contains(p.OrgId) && names.Contains(p.Name) && p.State != PersonState.Merged)
            .Select(p => new Known(p.Id, p.Name, p.OrgId, p.OrgPath, p.State, p.BirthDate, p.CitizenId, p.CitizenIdIndex, p.Phone))
            .ToListAsync(cancellationToken);
    }

    private async Task<RosterMatch> JudgeAsync(RosterRow row, Known found, BranchNames names, CancellationToken cancellationToken)
    {
        if (!context.Scope.Covers(found.OrgPath))
            return Fault(row.NumberCell, RosterFaults.NumberElsewhere);
        if (found.OrgId != row.Branch.Id)
            return Fault(row.NumberCell, RosterFaults.NumberInBranch(await names.OfAsync(found.OrgId, cancellationToken)));
        return Accept(row, found);
    }

    private static RosterMatch Choose(RosterRow row, IEnumerable<Known> people)
    {
        // Whoever has another number is another person, though of the same name.
        var meant = people.Where(p => row.MayMean(p.BirthDate) && (row.Number is null || p.Number is null)
            && (row.MaskedNumber is null || p.Number?.Masked == row.MaskedNumber)).ToList();
        return meant switch
        {
            [] when row.MaskedNumber is not null => Fault(row.NumberCell, RosterFaults.NobodyMeant),
            [] when row.MaskedPhone is not null => Fault(row.PhoneCell, RosterFaults.PhoneMasked),
            [] => default,
            [var one] => Accept(row, one),
            _ => Fault(row.NumberCell.Column > 0 ? row.NumberCell : row.NameCell, RosterFaults.SeveralMeant),
        };
    }

    private static RosterMatch Accept(RosterRow row, Known found)
    {
        if (!PersonStates.Present.Contains(found.State))
            return Fault(row.NameCell, RosterFaults.NotPresent(found.State));
        return row.MaskedPhone is { } phone && found.Phone?.Masked != phone ? Fault(row.PhoneCell, RosterFaults.PhoneMasked) : new RosterMatch(found.Id, null);
    }

    private static RosterMatch Fault(SheetCell cell, CellFault fault) => new(null, CellIssue.At(cell, fault));

    private sealed record Known(
        PersonId Id, string Name, OrgId OrgId, OrgPath OrgPath, PersonState State, DateOnly? BirthDate, SealedText? Number, BlindIndex? Index, SealedText? Phone);

    private sealed class BranchNames(MembersDb db)
    {
        private readonly Dictionary<OrgId, string> _names = [];

        public async Task<string> OfAsync(OrgId id, CancellationToken cancellationToken)
        {
            if (!_names.TryGetValue(id, out var name))
                _names[id] = name = await db.Organisations.Where(o => o.Id == id).Select(o => o.Name).SingleAsync(cancellationToken);
            return name;
        }
    }
}
