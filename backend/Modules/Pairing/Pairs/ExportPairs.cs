using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>The register of pairs as a workbook, as the list shows it; who took it is kept.</summary>
internal static class ExportPairs
{
    private const int Chunk = 500;
    private const string Title = "结对帮扶台账";

    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("序号", 7, CellFormat.Integer),
        new("帮扶对象", 12),
        new("所在支部", 24),
        new("困难等级", 12),
        new("帮扶人", 12),
        new("帮扶支部", 28),
        new("状态", 10),
        new("结对日期", 12, CellFormat.Date),
        new("六定计划", 10),
        new("最近走访", 12, CellFormat.Date),
        new("下次走访", 12, CellFormat.Date),
        new("走访逾期", 10),
        new("解除日期", 12, CellFormat.Date),
        new("解除原因", 14),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/pair-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(PairFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ChosenPairs chosen, PairRows rows, IMediator mediator, BusinessClock clock) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new PairFilter();
            var noted = await mediator.Send(new NotePairExport.Command(filter), cancellationToken);
            return noted.Refusal is { } refusal
                ? refusal
                : new FileAnswer($"{Title}-{clock.Today:yyyyMMdd}.xlsx", FileAnswer.Xlsx, (stream, cancel) => WriteAsync(stream, filter, cancel));
        }

        private async Task WriteAsync(Stream stream, PairFilter filter, CancellationToken cancellationToken)
        {
            await using var writer = new SheetWriter(stream);
            var line = string.Create(CultureInfo.InvariantCulture, $"导出日期：{clock.Today:yyyy-MM-dd}");
            await writer.BeginAsync(new SheetLayout("结对", Title, Columns) { Lines = [line] }, cancellationToken);
            var pairs = await (await chosen.OfAsync(filter, cancellationToken)).OrderBy(p => p.OtherPath).ThenBy(p => p.Id).ToListAsync(cancellationToken);
            var number = 0;
            foreach (var some in pairs.Chunk(Chunk))
            {
                foreach (var row in await rows.OfAsync(some, cancellationToken))
                    await writer.RowAsync(Cells(++number, row), cancellationToken);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        private static object?[] Cells(int number, PairRow row) =>
        [
            number,
            row.Beneficiary.Name,
            row.Beneficiary.OrganisationName,
            row.Beneficiary.Tier switch { NeedTier.Severe => "特别困难", NeedTier.Considerable => "比较困难", NeedTier.Temporary => "暂时困难", _ => null },
            row.Helper.Name,
            row.Helper.OrganisationName,
            row.State switch { BondState.Proposed => "待下达", BondState.Active => "结对中", BondState.Declined => "未下达", _ => "已解除" },
            row.From,
            row.Planned ? "有" : "无",
            row.LastVisitOn,
            row.NextVisitDue,
            row.VisitOverdue ? "是" : null,
            row.Until,
            row.EndReason switch
            {
                EndReason.Graduated => "脱困退出",
                EndReason.Died => "去世",
                EndReason.Moved => "转出、迁出",
                EndReason.HelperLeft => "帮扶人离岗",
                EndReason.Replaced => "更换帮扶人",
                EndReason.Other => "其他",
                _ => null,
            },
        ];
    }
}

/// <summary>A part of exporting: who took which pairs is on record before the first row leaves.</summary>
internal static class NotePairExport
{
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(PairFilter Filter) : ICommand<Done>;

    internal sealed class Handler(PairingDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var path = session.Context.Scope.Roots is [var only] ? only : OrgPath.Root;
            AuditTrail.Note(db, session, AuditAction.Exported, "pairs", request.Filter.OrganisationId?.ToString() ?? "-", path, JsonSerializer.Serialize(request.Filter, WireJson.Options));
            return Task.FromResult<Result<Done>>(Done.Value);
        }
    }
}
