using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>A part of importing: all rows of a roster that is right, in one transaction with the end of its import. All, or none.</summary>
internal static class WriteRoster
{
    /// <param name="Rows">Read while they are written.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(RosterImportId ImportId, IAsyncEnumerable<RosterRow[]> Rows, IReadOnlyList<RosterNotice> Notices, RosterRun Run) : ICommand<Done>
    {
        public override string ToString() => nameof(WriteRoster);
    }

    internal sealed class Handler(MembersDb db, RosterMatcher matcher, SensitiveNumbers numbers, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        private readonly RosterUpdate _update = new(numbers, clock.Time);
        private readonly KeptFacts _kept = new();
        private int _added;
        private int _changed;
        private int _unchanged;

        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var import = await db.RosterImports.AsNoTracking().SingleAsync(i => i.Id == request.ImportId, cancellationToken);
            await foreach (var rows in request.Rows.WithCancellation(cancellationToken))
            {
                var matches = await matcher.MatchAsync(rows, cancellationToken);
                if (matches.Any(match => match.Issue is not null))
                    return RosterRefusals.ChangedMeanwhile;
                await WriteAsync(rows, matches, import.IncomeYear, cancellationToken);
                request.Run.Wrote(rows.Length);
            }

            import = await db.RosterImports.AsTracking().SingleAsync(i => i.Id == request.ImportId, cancellationToken);
            import.Finish(_added, _changed, _unchanged, RosterReport.Of([.. request.Notices, .. _kept.Notices]), clock.Now);
            await db.RosterFiles.Where(file => file.ImportId == request.ImportId).ExecuteDeleteAsync(cancellationToken);
            return Done.Value;
        }

        private async Task WriteAsync(RosterRow[] rows, IReadOnlyList<RosterMatch> matches, int incomeYear, CancellationToken cancellationToken)
        {
            var (people, households, verified) = await LoadAsync(matches, cancellationToken);
            var (newPeople, newHouseholds) = (new List<Person>(), new List<Household>());
            var branches = rows.Select(row => row.Branch.Id).Distinct().ToList();
            var organisations = await db.Organisations.Where(o => branches.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                var person = matches[i].Existing is { } id
                    ? people[id]
                    : Person.Register(Ids.New<PersonId>(clock.Time), organisations[row.Branch.Id], RosterUpdate.Facts(row, known: null));
                var kept = new List<KeptFact>();
                var changed = _update.Apply(row, person, kept);
                var lived = person.HouseholdId is { } home ? households.GetValueOrDefault(home) : null;
                var isVerified = person.Tier is not null || (lived is not null && verified.Contains(lived.Id));
                if (isVerified && _update.WouldChange(row, lived, incomeYear))
                    kept.Add(KeptFact.Household);
                var (household, houseChanged) = isVerified ? (null, false) : _update.House(row, person, lived, incomeYear);
                _kept.Keep(row, kept);
                if (household is not null && lived is null)
                    newHouseholds.Add(household);
                if (matches[i].Existing is null)
                {
                    newPeople.Add(person);
                    _added++;
                }
                else if (changed || houseChanged)
                {
                    _changed++;
                }
                else
                {
                    _unchanged++;
                }
            }

            // Chunk by chunk, committed once: a tracker of a whole county would be compared again and again.
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            await db.InsertAsync(newPeople, cancellationToken);
            await db.InsertAsync(newHouseholds, cancellationToken);
        }

        private async Task<(Dictionary<PersonId, Person> People, Dictionary<HouseholdId, Household> Households, HashSet<HouseholdId> Verified)> LoadAsync(
            IReadOnlyList<RosterMatch> matches, CancellationToken cancellationToken)
        {
            var ids = matches.Where(match => match.Existing is not null).Select(match => match.Existing!.Value).ToList();
            if (ids.Count == 0)
                return ([], [], []);
            var people = await db.People.AsTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
            var homes = people.Values.Where(p => p.HouseholdId is not null).Select(p => p.HouseholdId!.Value).Distinct().ToList();
            var households = homes.Count == 0 ? [] : await db.Households.AsTracking().Where(h => homes.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
            var listed = db.Unscoped<Person>("Says only whether somebody of the household stands in the ledger.").Where(p => p.Tier != null && p.HouseholdId != null);
            var verified = homes.Count == 0 ? [] : await listed.Where(p => homes.Contains(p.HouseholdId!.Value)).Select(p => p.HouseholdId!.Value).ToListAsync(cancellationToken);
            return (people, households, [.. verified]);
        }
    }
}
