using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Applications;

/// <param name="DueOn">Last day of the whole procedure.</param>
/// <param name="StepDueOn">Last day of the step that it stands at.</param>
internal sealed record CaseRow(
    CaseId Id, string Number, PersonId PersonId, string PersonName, string OrgName, string TownshipName, CaseStage Stage, StepLevel StepBy, DateOnly SubmittedOn,
    DateOnly DueOn, DateOnly StepDueOn, bool Overdue, bool Held, bool Frozen, NeedTier? Tier, Money? Amount);

/// <param name="Open">True for those under way, false for those at their end.</param>
/// <param name="Held">Under objection, or not.</param>
/// <param name="OrgId">An organisation; those below it count, too.</param>
/// <param name="Search">Part of the name, or the beginning of the number.</param>
internal sealed record CaseFilter(bool? Open = null, CaseStage? Stage = null, bool? Overdue = null, bool? Held = null, OrgId? OrgId = null, PersonId? PersonId = null, int? Year = null, string? Search = null);

internal static class ListCases
{
    private static readonly SortMap<Case, CaseId> Sorts = new SortMap<Case, CaseId>(c => c.Id, "-submittedOn")
        .By("submittedOn", c => c.SubmittedOn)
        .By("number", c => c.Number)
        .By("dueOn", c => c.DueOn)
        .By("stepDueOn", c => c.StepDueOn);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/cases", ([AsParameters] PageRequest page, [AsParameters] CaseFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CaseFilter Filter) : IQuery<Page<CaseRow>>;

    internal sealed class Handler(RecognitionDb db, CaseSearch search, BusinessClock clock) : IQueryHandler<Query, Page<CaseRow>>
    {
        public async Task<Result<Page<CaseRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            var rows = await search.FindAsync(db.Cases, request.Filter, cancellationToken);
            return await rows.ToPageAsync(
                request.Page,
                Sorts,
                c => new CaseRow(
                    c.Id, c.Number, c.PersonId, c.PersonName, c.OrgName, c.TownshipName, c.Stage, c.StepBy, c.SubmittedOn, c.DueOn, c.StepDueOn,
                    c.OpenKey != null && c.FrozenOn == null && ((c.DecidedOn == null && c.DueOn < today) || c.StepDueOn < today), c.Held, c.FrozenOn != null, c.Tier, c.Amount),
                cancellationToken);
        }
    }
}
