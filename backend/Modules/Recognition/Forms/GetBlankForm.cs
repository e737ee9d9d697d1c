using Assistance.Kernel.Audit;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Forms;

/// <summary>The application (Form 1) to be filled in by hand, for the print page; where it is somebody's, who opened it is kept.</summary>
internal static class GetBlankForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/blank-form", (PersonId? personId) => new Query(personId));

    /// <param name="PersonId">Whose facts are filled in; left out, nobody's are.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PersonId? PersonId = null) : IQuery<FilledForm>;

    internal sealed class Handler(BlankForms forms, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.PersonId, cancellationToken);
            if (!filled.Succeeded)
                return filled.Refusal;
            if (request.PersonId is not null)
                reads.Opened(context, filled.Value.Subject.Type, filled.Value.Subject.Id, filled.Value.Subject.Path);
            return filled.Value.Form;
        }
    }
}
