using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Questionnaires;

/// <summary>Questionnaires that the caller may know of, the latest first, with what came back.</summary>
internal static class ListQuestionnaires
{
    private static readonly SortMap<Questionnaire, QuestionnaireId> Sorts = new SortMap<Questionnaire, QuestionnaireId>(q => q.Id, "-opensOn").By("opensOn", q => q.OpensOn).By("closesOn", q => q.ClosesOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/questionnaires", ([AsParameters] PageRequest page, [AsParameters] QuestionnaireFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, QuestionnaireFilter Filter) : IQuery<Page<QuestionnaireRow>>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireDesk desk, IOrganisations organisations) : IQueryHandler<Query, Page<QuestionnaireRow>>
    {
        public async Task<Result<Page<QuestionnaireRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            var wanted = await organisations.WithinAsync(db.Questionnaires, filter.OrganisationId, cancellationToken);
            if (filter.InspectionId is { } inspection)
                wanted = wanted.Where(q => q.InspectionId == inspection);
            if (filter.ProjectId is { } project)
                wanted = wanted.Where(q => q.ProjectId == project);
            if (filter.State is { } state)
                wanted = wanted.Where(q => q.State == state);
            if (filter.Text?.Trim() is { Length: > 0 } text)
                wanted = wanted.Where(q => q.Title.Contains(text));
            var page = await wanted.ToPageAsync(request.Page, Sorts, q => q, cancellationToken);
            return page.Refusal is not null ? page.Refusal : new Page<QuestionnaireRow>(await desk.RowsAsync([.. page.Value.Items], cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
/// <param name="Text">In the title.</param>
internal sealed record QuestionnaireFilter(
    OrgId? OrganisationId = null, InspectionId? InspectionId = null, ProjectId? ProjectId = null, QuestionnaireState? State = null, string? Text = null);
