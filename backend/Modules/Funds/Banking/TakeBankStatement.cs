using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>
/// What the bank says came and went: looked at first, then taken in one act, and held against the books at once. Lines that are known already are passed over, so that files may
/// overlap; as long as a row is unclear nothing is taken at all.
/// </summary>
internal static class TakeBankStatement
{
    private const long MostBytes = 10L << 20;

    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/funds/{fundId}/bank-statements", (FundId fundId, IFormFile file, [FromForm] bool? apply) => new Command(fundId, file, apply ?? false)).DisableAntiforgery()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">A table (.xlsx or .csv) of at most 10 MiB, with columns for the day and for what came or went.</param>
    /// <param name="Apply">Else it is only looked at.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(FundId FundId, IFormFile File, bool Apply) : ILongCommand<BankStatementAnswer>;

    internal sealed class Handler(FundsDb db, FundDesk desk, IMediator mediator) : ILongCommandHandler<Command, BankStatementAnswer>
    {
        public async Task<Result<BankStatementAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            // Whose fund it is comes first: a stranger is not told what their file lacks.
            if (await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken) is not { } fund)
                return FundRefusals.NotFound;
            if (!desk.Keeps(fund.OrgId))
                return FundRefusals.NotOwn;
            if (request.File.Length > MostBytes)
                return WorkbookRefusals.FileTooLarge;
            using var content = new MemoryStream();
            await request.File.CopyToAsync(content, cancellationToken);
            content.Position = 0;
            var rows = StatementSheet.Read(content);
            return rows.Refusal is { } refusal ? refusal : await mediator.Send(new Take(request.FundId, Path.GetFileName(request.File.FileName), rows.Value, request.Apply), cancellationToken);
        }
    }

    /// <summary>Sorts out which rows are new, and where it is asked for takes them.</summary>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Take(FundId FundId, string FileName, IReadOnlyList<StatementRow> Rows, bool Apply) : ICommand<BankStatementAnswer>
    {
        public override string ToString() => nameof(Take);
    }

    internal sealed class TakeHandler(FundsDb db, FundDesk desk, BankDesk bank, BusinessClock clock) : ICommandHandler<Take, BankStatementAnswer>
    {
        public async Task<Result<BankStatementAnswer>> Handle(Take request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var fund = taken.Value;
            // A day that cannot be read is none.
            var (from, to) = (request.Rows.Where(row => row.Day != default).Min(row => (DateOnly?)row.Day), request.Rows.Max(row => row.Day));
            var known = await db.BankLines.Where(l => l.FundId == fund.Id && l.Day >= from && l.Day <= to).Select(l => l.Key).ToHashSetAsync(cancellationToken);
            var rows = request.Rows.Zip(StatementSheet.KeysOf(request.Rows), (row, key) => (Row: row, Key: key, IsKnown: known.Contains(key))).ToList();
            var fresh = rows.FindAll(one => !one.IsKnown);
            var problems = rows.Count(one => one.Row.Fault is not null);
            var answer = new BankStatementAnswer(
                false, from, from is null ? null : to, fresh.Count, rows.Count - fresh.Count, problems, problems == 0 && await LacksLinesAsync(fund.Id, fresh.ConvertAll(one => one.Row), cancellationToken), 0,
                rows.ConvertAll(one => new BankStatementRow(one.Row.Row, one.Row.Day == default ? null : one.Row.Day, one.Row.Party, one.Row.Summary, one.Row.Received, one.Row.Paid, one.Row.Balance, one.IsKnown, one.Row.Fault)));
            if (!request.Apply)
                return answer;
            if (problems > 0)
                return BankRefusals.StatementHasFaults(problems);
            if (fresh.Count == 0)
                return BankRefusals.NothingNew;
            var number = (await db.BankStatements.Where(s => s.FundId == fund.Id).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0) + 1;
            var statement = BankStatement.Take(Ids.New<BankStatementId>(clock.Time), fund, number, request.FileName, fresh.ConvertAll(one => one.Row), desk.Maker, clock.Today);
            db.Add(statement);
            db.AddRange(fresh.Select(one => BankLine.Of(Ids.New<BankLineId>(clock.Time), statement, one.Row, one.Key)));
            if (!await db.TrySaveAsync(cancellationToken))
                return BankRefusals.TakenMeanwhile;
            var matched = await bank.MatchAsync(fund, await bank.OpenLines(fund.Id).AsTracking().ToListAsync(cancellationToken), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return answer with { Applied = true, Matched = matched };
        }

        // The bank's balance before the first new line is not the one after the last known line.
        private async Task<bool> LacksLinesAsync(FundId fund, IReadOnlyList<StatementRow> fresh, CancellationToken cancellationToken)
        {
            if (fresh is not [{ Balance: { } after } first, ..])
                return false;
            var before = await db.BankLines.Where(l => l.FundId == fund && l.Day <= first.Day).OrderByDescending(l => l.Day).ThenByDescending(l => l.Place).Select(l => l.Balance).FirstOrDefaultAsync(cancellationToken);
            return before is { } held && held != after - first.Net;
        }
    }
}

/// <summary>A row of the bank's file.</summary>
/// <param name="Row">Where it stands in the file.</param>
/// <param name="Day">Null where it cannot be read.</param>
/// <param name="IsKnown">It was taken before and is passed over.</param>
/// <param name="Problem">Why it cannot be taken.</param>
internal sealed record BankStatementRow(int Row, DateOnly? Day, string? Party, string? Summary, Money Received, Money Paid, Money? Balance, bool IsKnown, string? Problem);

/// <summary>What the bank's file holds, before or after it is taken.</summary>
/// <param name="Fresh">Rows that no file told before.</param>
/// <param name="Known">Rows that are passed over.</param>
/// <param name="Problems">Rows that are unclear; as long as there are any nothing is taken.</param>
/// <param name="LacksLines">Its opening balance is not the one that the last file closed with: lines in between are missing.</param>
/// <param name="Matched">Matches that were found at once.</param>
internal sealed record BankStatementAnswer(
    bool Applied, DateOnly? From, DateOnly? To, int Fresh, int Known, int Problems, bool LacksLines, int Matched, IReadOnlyList<BankStatementRow> Rows);
