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
            var opened = WorkbookReader.Open(new MemoryStream(file, writable: false));
            if (!opened.Succeeded)
                return await CloseAsync(request.ImportId, opened.Refusal, cancellationToken);
            using var workbook = opened.Value;
            // The county's own code counts, whichever edition of the statistics it is from.
            var own = (await organisations.CountyAsync(cancellationToken))?.DivisionCode;
            var reader = new RosterReader(
                workbook, await RosterBranches.LoadAsync(db, cancellationToken), area => area == own || Divisions.Current.KnowsCounty(area), clock.Today, run);
            if (reader.Read().Refusal is { } unreadable)
                return await CloseAsync(request.ImportId, unreadable, cancellationToken);
            return await WriteAsync(request.ImportId, file, reader, run, cancellationToken);
        }

        private async Task<Result<Done>> WriteAsync(RosterImportId id, byte[] file, RosterReader reader, RosterRun run, CancellationToken cancellationToken)
        {
            for (var left = Tries; ; left--)
            {
                run.Enter(RosterPhase.Checking);
                await CheckAsync(reader, run, cancellationToken);
                if (reader.Issues.Count > 0)
                    return await MarkAsync(id, file, reader, run, cancellationToken);
                run.Enter(RosterPhase.Writing);
                var written = await mediator.Send(new WriteRoster.Command(id, reader.People, reader.Notices.All, run), cancellationToken);
                if (written.Refusal is not { } refusal)
                    return Done.Value;
                if (refusal.Kind != RefusalKind.Stale || left == 1)
                    return await CloseAsync(id, refusal, cancellationToken);
            }
        }

        private async Task CheckAsync(RosterReader reader, RosterRun run, CancellationToken cancellationToken)
        {
            var meant = new Dictionary<PersonId, RosterRow>();
            foreach (var rows in reader.People.Chunk(RosterMatcher.Chunk))
            {
                var matches = await matcher.MatchAsync(rows, cancellationToken);
                foreach (var (row, match) in rows.Zip(matches))
                {
                    if (match.Issue is { } issue)
                        reader.Issues.Add(issue);
                    else if (match.Existing is { } person && !meant.TryAdd(person, row))
                        reader.Issues.Add(CellIssue.At(row.NameCell, RosterFaults.TwiceInWorkbook(meant[person].NameCell)));
                }

                run.Checked(rows.Length);
            }
        }

        private async Task<Result<Done>> MarkAsync(RosterImportId id, byte[] file, RosterReader reader, RosterRun run, CancellationToken cancellationToken)
        {
            run.Enter(RosterPhase.Marking);
            using var marked = new MemoryStream();
            if (MarkedWorkbook.Write(new MemoryStream(file, writable: false), reader.Issues.Kept, marked).Refusal is { } refusal)
                return await CloseAsync(id, refusal, cancellationToken);
            return await mediator.Send(new MarkRoster.Command(id, reader.Rows, reader.Issues, reader.Notices.All, marked.ToArray()), cancellationToken);
        }

        private Task<Result<Done>> CloseAsync(RosterImportId id, Refusal because, CancellationToken cancellationToken) =>
            mediator.Send(new CloseRosterImport.Command(id, because), cancellationToken);
    }
}
