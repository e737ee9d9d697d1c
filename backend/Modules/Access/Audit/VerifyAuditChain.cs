using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Audit;

/// <summary>Goes through the whole chain; takes its time on a large one.</summary>
internal static class VerifyAuditChain
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/audit-records/verification", () => new Query());

    [Allow(Role.AuditAdmin, Role.OversightPanel)]
    internal sealed record Query : IQuery<AuditVerdict>;

    internal sealed class Handler(AuditVerification verification) : IQueryHandler<Query, AuditVerdict>
    {
        public async Task<Result<AuditVerdict>> Handle(Query request, CancellationToken cancellationToken) => await verification.VerifyAsync(cancellationToken);
    }
}
