using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>A batch as a workbook, accounts masked: the list of payments, or the receipts (Form 8); who took it is kept.</summary>
internal static class ExportDisbursement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursements/{disbursementId}/exports", (DisbursementId disbursementId, Command body) => body with { DisbursementId = disbursementId });

    /// <param name="Receipts">Else the list of payments.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(bool Receipts = false) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public DisbursementId DisbursementId { get; init; }
    }

    internal sealed class Handler(BatchPapers papers, ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var paper = await papers.ReadAsync(request.DisbursementId, inFull: false, cancellationToken);
            if (paper.Refusal is not null)
                return paper.Refusal;
            var workbook = request.Receipts ? BatchPapers.ReceiptWorkbook : BatchPapers.PaymentWorkbook;
            var noted = await exports.NoteAsync(workbook.Subject, new { request.DisbursementId }, paper.Value.Fund.OrgId, cancellationToken);
            return noted.Refusal is { } refusal ? refusal : papers.File(workbook, paper.Value);
        }
    }
}
