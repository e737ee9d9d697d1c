using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Development;

/// <summary>A letter of good news for the print page; who opened it is kept.</summary>
internal static class GetGoodNews
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/candidates/{candidateId}/letters/{code}", (CandidateId candidateId, string code) => new Query(candidateId, code));

    /// <param name="Code">A letter of the pack.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CandidateId CandidateId, string Code) : IQuery<FilledForm>;

    internal sealed class Handler(GoodNews letters, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await letters.FillAsync(request.CandidateId, request.Code, cancellationToken);
            if (!filled.Succeeded)
                return filled.Refusal;
            reads.Opened(context, "candidate", request.CandidateId.ToString(), filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
