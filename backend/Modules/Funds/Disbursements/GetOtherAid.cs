using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <param name="SamePurpose">It serves what the line pays for, too.</param>
internal sealed record OtherAidRow(AidElsewhere Aid, bool SamePurpose);

/// <param name="Identities">Of the person's file, as 低保: what the offices of civil affairs and others know them by. Empty where the file is out of the caller's reach by now.</param>
internal sealed record OtherAidView(string PersonName, string Purpose, IReadOnlyList<OtherAidRow> Items, IReadOnlyList<string> Identities);

/// <summary>What other offices give whom a line pays: for who checks a batch to see; it holds nothing back (rule B6). Who looked is kept.</summary>
internal static class GetOtherAid
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/disbursement-lines/{lineId}/other-aid", (DisbursementLineId lineId) => new Query(lineId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Query(DisbursementLineId LineId) : IQuery<OtherAidView>;

    internal sealed class Handler(FundsDb db, IEnumerable<IAidElsewhere> sources, IPeople people, RequestContext context, ReadAudit reads) : IQueryHandler<Query, OtherAidView>
    {
        public async Task<Result<OtherAidView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var line = await db.DisbursementLines.SingleOrDefaultAsync(l => l.Id == request.LineId, cancellationToken);
            if (line is null)
                return DisbursementRefusals.LineNotFound;
            reads.Opened(context, "disbursementLine", line.Id.ToString(), line.OrgPath);
            var aid = new List<AidElsewhere>();
            foreach (var source in sources)
                aid.AddRange(await source.OfAsync(line.PersonId, cancellationToken));
            var name = (await people.CardsAsync([line.PersonId], cancellationToken))[line.PersonId].Name;
            var file = await people.SnapshotAsync(line.PersonId, cancellationToken);
            return new OtherAidView(
                name, line.Purpose, [.. aid.Select(one => new OtherAidRow(one, one.Purpose == line.Purpose)).OrderByDescending(row => row.SamePurpose)], file?.Identities ?? []);
        }
    }
}
