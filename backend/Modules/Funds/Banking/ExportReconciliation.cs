using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>银行存款余额调节表 as a workbook; who took it is kept.</summary>
internal static class ExportReconciliation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/funds/{fundId}/reconciliation-exports", (FundId fundId, Command body) => body with { FundId = fundId });

    /// <param name="On">The last day of the bank's lines where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(DateOnly? On = null) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Handler(FundsDb db, ReconciliationReader reader, ListExports exports, BusinessClock clock) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            var view = await reader.ReadAsync(fund, request.On, clock.Today, mayMatch: false, cancellationToken);
            var noted = await exports.NoteAsync("fundReconciliation", new { request.FundId, view.On }, fund.OrgId, cancellationToken);
            return noted.Refusal is { } refusal
                ? refusal
                : new FileAnswer($"{ReconciliationForm.NameOf(fund, view.On)}.xlsx", FileAnswer.Xlsx, (stream, cancel) => ReconciliationForm.WriteAsync(stream, fund, view, cancel));
        }
    }
}
