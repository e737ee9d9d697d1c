using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Standards;
using MediatR;

namespace Assistance.Members.Roster;

/// <summary>
/// Reads an uploaded roster and checks the whole of it; then writes every row, or gives it back marked and writes none.
/// Sent by the <see cref="RosterRunner"/> in the name of whoever uploaded it.
/// </summary>
internal static class RunRosterImport
{
    // Somebody else may add a person between the check and the write.
    private const int Tries = 3;

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(RosterImportId ImportId) : ILongCommand<Done>;

    internal sealed class Handler(MembersDb db, RosterFiles files, RosterMatcher matcher, RosterRuns runs, IOrganisations organisations, BusinessClock clock, IMediator mediator)
        : ILongCommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var run = runs.Find(request.ImportId)!;
            if (await files.OpenAsync(request.ImportId, RosterFileKind.Uploaded, cancellationToken) is not { } file)
                return await CloseAsync(request.ImportId, RosterRefusals.FileGone, cancellationToken);
            run.Enter(RosterPhase.Reading);
            var opened = WorkbookReader.Open(StreamOf(file));
            if (!opened.Succeeded)
                return await CloseAsync(request.ImportId, opened.Refusal, cancellationToken);
            using var workbook = opened.Value;
            // The county's own code counts, whichever edition of the statistics it is from.
            var own = (await organisations.CountyAsync(cancellationToken))?.DivisionCode;
            var branches = await RosterBranches.LoadAsync(db, cancellationToken);
            var book = RosterBook.LookThrough(workbook, run);
            if (!book.Succeeded)
                return await CloseAsync(request.ImportId, book.Refusal, cancellationToken);
            var roster = new Roster(
                request.ImportId, file, book.Value.Count, () => new RosterReader(book.Value, branches, area => area == own || Divisions.Current.KnowsCounty(area), clock.Today));
            return await WriteAsync(roster, run, cancellationToken);
        }

        private async Task<Result<Done>> WriteAsync(Roster roster, RosterRun run, CancellationToken cancellationToken)
        {
            for (var left = Tries; ; left--)
            {
                run.Enter(RosterPhase.Checking);
                var reader = roster.Read();
                await CheckAsync(reader, run, cancellationToken);
                if (reader.Issues.Count > 0)
                    return await MarkAsync(roster, reader, run, cancellationToken);
                run.Enter(RosterPhase.Writing);
                var written = await mediator.Send(new WriteRoster.Command(roster.Id, roster.Read().ChunksAsync(), reader.Notices.All, run), cancellationToken);
                if (written.Refusal is not { } refusal)
                    return Done.Value;
                if (refusal.Kind != RefusalKind.Stale || left == 1)
                    return await CloseAsync(roster.Id, refusal, cancellationToken);
            }
        }

        private async Task CheckAsync(RosterReader reader, RosterRun run, CancellationToken cancellationToken)
        {
            var (meant, unmatched) = (new Dictionary<PersonId, RosterPlace>(), new RosterIssues());
            await foreach (var rows in reader.ChunksAsync().WithCancellation(cancellationToken))
            {
                var matches = await matcher.MatchAsync(rows, cancellationToken);
                foreach (var (row, match) in rows.Zip(matches))
                {
                    if (match.Issue is { } issue)
                        unmatched.Add(issue);
                    else if (match.Existing is { } person && !meant.TryAdd(person, RosterPlace.Of(row)))
                        unmatched.Add(CellIssue.At(row.NameCell, RosterFaults.TwiceInWorkbook(meant[person])));
                }

                run.Checked(rows.Length);
            }

            // Whoever mends the sheet sees first what is wrong in itself.
            reader.Issues.Add(unmatched);
        }

        private async Task<Result<Done>> MarkAsync(Roster roster, RosterReader reader, RosterRun run, CancellationToken cancellationToken)
        {
            run.Enter(RosterPhase.Marking);
            using var marked = new MemoryStream();
            if (MarkedWorkbook.Write(StreamOf(roster.File), reader.Issues.Kept, marked).Refusal is { } refusal)
                return await CloseAsync(roster.Id, refusal, cancellationToken);
            return await mediator.Send(new MarkRoster.Command(roster.Id, roster.Rows, reader.Issues, reader.Notices.All, marked.ToArray()), cancellationToken);
        }

        private Task<Result<Done>> CloseAsync(RosterImportId id, Refusal because, CancellationToken cancellationToken) =>
            mediator.Send(new CloseRosterImport.Command(id, because), cancellationToken);

        private static MemoryStream StreamOf(ArraySegment<byte> file) => new(file.Array!, file.Offset, file.Count, writable: false);

        /// <param name="Rows">Of people, right or wrong.</param>
        /// <param name="Read">Begins another reading, from the first row on.</param>
        private sealed record Roster(RosterImportId Id, ArraySegment<byte> File, int Rows, Func<RosterReader> Read);
    }
}
