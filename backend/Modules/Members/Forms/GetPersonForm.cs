using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Forms;

/// <summary>A person's registration sheet (Form 2) for the print page, numbers masked; who opened it is kept.</summary>
internal static class GetPersonForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/people/{personId}/form", (PersonId personId) => new Query(personId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PersonId PersonId) : IQuery<FilledForm>;

    internal sealed class Handler(PersonSheets forms, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.PersonId, inFull: false, cancellationToken);
            if (!filled.Succeeded)
                return filled.Refusal;
            reads.Opened(context, "person", request.PersonId.ToString(), filled.Value.Path);
            return filled.Value.Form;
        }
    }
}
