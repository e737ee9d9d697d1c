using System.Globalization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Reserves;

/// <summary>The township takes somebody onto a village's roster; the pack says how many it has room for (rule E2).</summary>
internal static class ConfirmReserve
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/reserve-cadres/{reserveId}/confirmation", (ReserveCadreId reserveId) => new Command(reserveId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(ReserveCadreId ReserveId) : ICommand<ReserveCadreView>;

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, ReserveDesk reserves) : ICommandHandler<Command, ReserveCadreView>
    {
        public async Task<Result<ReserveCadreView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await reserves.LoadAsync(request.ReserveId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var reserve = loaded.Value;
            var (policy, pack) = await desk.RulesAsync(reserve.OrgPath, desk.Today, cancellationToken);
            var byTest = policy.Reserves?.ByTest ?? false;
            if (reserve.RefuseConfirmation(byTest, desk.Hand) is { } early)
                return early;
            var seat = policy.Reserves is { } rule ? await FreeSeatAsync(reserve, rule.Most, cancellationToken) : null;
            if (policy.Reserves is { } full && seat is null)
                return DutyRefusals.RosterFull(full.Most, pack);
            if (reserve.Confirm(seat, byTest, desk.Hand, desk.Today) is { } refusal)
                return refusal;
            return await db.TrySaveAsync(cancellationToken) ? (await reserves.ViewsAsync([reserve], cancellationToken))[0] : DutyRefusals.TakenMeanwhile;
        }

        private async Task<string?> FreeSeatAsync(ReserveCadre reserve, int most, CancellationToken cancellationToken)
        {
            var village = reserve.PlaceId;
            // Whoever came from a village that is no more has a seat of that one and counts here, too; so does whom no pack limited.
            if (await db.ReserveCadres.CountAsync(r => r.PlaceId == village && r.State == ReserveState.Confirmed, cancellationToken) >= most)
                return null;
            var taken = await db.ReserveCadres.Where(r => r.PlaceId == village && r.SeatKey != null).Select(r => r.SeatKey!).ToListAsync(cancellationToken);
            return Enumerable.Range(1, most).Select(number => string.Create(CultureInfo.InvariantCulture, $"{village.Value:N}:{number}")).Except(taken, StringComparer.Ordinal).FirstOrDefault();
        }
    }
}
