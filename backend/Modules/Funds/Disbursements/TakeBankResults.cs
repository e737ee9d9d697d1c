using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>
/// What the bank answered to a payment file: looked at first, then applied in one act. A line that it could not pay becomes one that came back, and is paid again or returned as any
/// other. The same file twice changes nothing, and as long as a row is unclear nothing is changed at all.
/// </summary>
internal static class TakeBankResults
{
    private const long MostBytes = 10L << 20;

    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/disbursements/{disbursementId}/bank-results", (DisbursementId disbursementId, IFormFile file, [FromForm] bool? apply) => new Command(disbursementId, file, apply ?? false)).DisableAntiforgery()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">A table (.xlsx or .csv) of at most 10 MiB, with columns for payee, amount and result.</param>
    /// <param name="Apply">Else it is only looked at.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DisbursementId DisbursementId, IFormFile File, bool Apply) : ILongCommand<BankResultView>;

    internal sealed class Handler(FundsDb db, IMediator mediator) : ILongCommandHandler<Command, BankResultView>
    {
        public async Task<Result<BankResultView>> Handle(Command request, CancellationToken cancellationToken)
        {
            // Whose batch it is comes first: a stranger is not told what their file lacks.
            if (!await db.Disbursements.AnyAsync(b => b.Id == request.DisbursementId, cancellationToken))
                return DisbursementRefusals.NotFound;
            if (request.File.Length > MostBytes)
                return WorkbookRefusals.FileTooLarge;
            using var content = new MemoryStream();
            await request.File.CopyToAsync(content, cancellationToken);
            content.Position = 0;
            var rows = BankResultSheet.Read(content);
            return rows.Refusal is { } refusal ? refusal : await mediator.Send(new Match(request.DisbursementId, rows.Value, request.Apply), cancellationToken);
        }
    }

    /// <summary>Finds the lines of the batch that the rows are about, and where it is asked for records those that failed.</summary>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Match(DisbursementId DisbursementId, IReadOnlyList<BankRow> Rows, bool Apply) : ICommand<BankResultView>
    {
        public override string ToString() => nameof(Match);
    }

    internal sealed class MatchHandler(FundsDb db, DisbursementDesk batches, IPeople people) : ICommandHandler<Match, BankResultView>
    {
        private const string NoReason = "银行退票";
        private const int TailLength = 4;

        public async Task<Result<BankResultView>> Handle(Match request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadAsync(request.DisbursementId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.State != DisbursementState.Posted)
                return DisbursementRefusals.NotPosted;
            var lines = await db.DisbursementLines.AsTracking()
                .Where(l => l.DisbursementId == request.DisbursementId && (l.State == DisbursementLineState.Paid || l.State == DisbursementLineState.Failed)).OrderBy(l => l.Id).ToListAsync(cancellationToken);
            var cards = await people.CardsAsync([.. lines.Select(line => line.PersonId).Distinct()], cancellationToken);
            var byWhom = lines.ToLookup(line => (line.Payee ?? cards[line.PersonId].Name, line.Amount));
            var taken = new HashSet<DisbursementLineId>();
            var found = request.Rows.Select(row => (Row: row, Found: Find(row))).ToList();
            var rows = found.ConvertAll(one => one.Found.Problem is { } problem ? Said(one.Row, null, problem) : Said(one.Row, one.Found.Line, null));
            var problems = rows.Count(row => row.Problem is not null);
            if (request.Apply && problems > 0)
                return DisbursementRefusals.BankFileHasFaults(problems);
            if (request.Apply && Fail([.. found.Select(one => (one.Row, one.Found.Line!))], loaded.Value) is { } refusal)
                return refusal;
            if (request.Apply)
                await db.SaveChangesAsync(cancellationToken);
            return new BankResultView(request.Apply, Count(BankOutcome.Paid), Count(BankOutcome.Failed), Count(BankOutcome.Unknown), problems, lines.Count - taken.Count, rows);

            int Count(BankOutcome outcome) => rows.Count(row => row.Problem is null && row.Outcome == outcome);

            (DisbursementLine? Line, string? Problem) Find(BankRow row)
            {
                if (row.Fault is { } fault)
                    return (null, fault);
                var candidates = byWhom[(row.Name, row.Amount!.Value)].Where(line => !taken.Contains(line.Id)).ToList();
                if (candidates.Count > 1 && row.AccountTail is { } tail)
                    candidates = candidates.FindAll(line => line.Account?.Masked[^TailLength..] == tail);
                if (candidates is [var only])
                {
                    taken.Add(only.Id);
                    return (only, null);
                }

                return (null, candidates.Count == 0
                    ? byWhom[(row.Name, row.Amount!.Value)].Any() ? "与前面的行重复。" : "发放名单中没有此人此金额。"
                    : "名单中有多条姓名和金额都相同，请核对账号，或在明细上逐条登记。");
            }
        }

        private static BankResultRow Said(BankRow row, DisbursementLine? line, string? problem) => new(
            row.Number, row.Name, row.Amount, row.Outcome, row.Reason, line?.Id, row.Outcome == BankOutcome.Failed && line?.State == DisbursementLineState.Failed, problem);

        private static Refusal? Fail(IReadOnlyList<(BankRow Row, DisbursementLine Line)> rows, Disbursement batch)
        {
            foreach (var (row, line) in rows.Where(one => one.Row.Outcome == BankOutcome.Failed && one.Line.State == DisbursementLineState.Paid))
            {
                if ((batch.Settle() ?? line.Fail(row.Reason ?? NoReason)) is { } refusal)
                    return refusal;
            }

            return null;
        }
    }
}
