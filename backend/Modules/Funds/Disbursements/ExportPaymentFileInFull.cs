using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>The file for the bank with whole accounts, of a posted batch, to whoever keeps the fund and says why; who took it, when and why is kept.</summary>
internal static class ExportPaymentFileInFull
{
    private const int ShortestReason = 4;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/disbursements/{disbursementId}/exports/in-full", (DisbursementId disbursementId, Command body) => body with { DisbursementId = disbursementId });

    /// <param name="Reason">Four characters at the least.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public DisbursementId DisbursementId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason)
            .Must(reason => reason.Trim().Length >= ShortestReason).WithMessage($"请写明导出完整账号的事由，不少于{ShortestReason}个字。")
            .MaximumLength(DisbursementLine.LongestNote);
    }

    internal sealed class Handler(BatchPapers papers, FundDesk desk, ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var paper = await papers.ReadAsync(request.DisbursementId, inFull: true, cancellationToken);
            if (paper.Refusal is not null)
                return paper.Refusal;
            if (!desk.Checks(paper.Value.Fund.OrgId))
                return FundRefusals.NotOwn;
            if (paper.Value.Batch.State != DisbursementState.Posted)
                return DisbursementRefusals.NotPosted;
            var noted = await exports.NoteAsync(
                BatchPapers.PaymentFile, new { request.DisbursementId, InFull = true, Reason = request.Reason.Trim() }, paper.Value.Fund.OrgId, cancellationToken);
            return noted.Refusal is { } refusal ? refusal : papers.File(BatchPapers.PaymentWorkbook, paper.Value);
        }
    }
}
