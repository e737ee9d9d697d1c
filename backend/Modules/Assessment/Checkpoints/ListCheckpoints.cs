using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Checkpoints;

/// <summary>Looks at pairs after three, six and twelve months (rule C1), within scope of the helper's branch.</summary>
internal static class ListCheckpoints
{
    private static readonly SortMap<Checkpoint, CheckpointId> Sorts = new SortMap<Checkpoint, CheckpointId>(c => c.Id, "dueOn")
        .By("dueOn", c => c.DueOn).By("organisation", c => c.OrgPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/checkpoints", ([AsParameters] PageRequest page, [AsParameters] CheckpointFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CheckpointFilter Filter) : IQuery<Page<CheckpointRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, CheckpointRows rows, BusinessClock clock) : IQueryHandler<Query, Page<CheckpointRow>>
    {
        public async Task<Result<Page<CheckpointRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, today) = (request.Filter, clock.Today);
            IQueryable<Checkpoint> checkpoints = db.Checkpoints;
            if (filter.State is { } state)
                checkpoints = checkpoints.Where(c => c.State == state);
            if (filter.Kind is { } kind)
                checkpoints = checkpoints.Where(c => c.Kind == kind);
            if (filter.Overdue is { } overdue)
                checkpoints = checkpoints.Where(c => (c.State == CheckpointState.Open && c.DueOn < today) == overdue);
            checkpoints = await organisations.WithinAsync(checkpoints, filter.OrganisationId, cancellationToken);
            var page = await checkpoints.ToPageAsync(request.Page, Sorts, c => c, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<CheckpointRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

/// <summary>Which checkpoints are wanted; all in scope where nothing is said.</summary>
/// <param name="Overdue">Not answered, and the day is past.</param>
/// <param name="OrganisationId">Of it and of all below it.</param>
internal sealed record CheckpointFilter(CheckpointState? State = null, CheckpointKind? Kind = null, bool? Overdue = null, OrgId? OrganisationId = null);

internal sealed record CheckpointRow(
    CheckpointId Id, int Version, CheckpointKind Kind, CheckpointState State, PairId PairId, string HelperName, string BeneficiaryName, OrgId OrganisationId, string OrganisationName, DateOnly PairedOn,
    DateOnly OpenedOn, DateOnly DueOn, bool Overdue, string? Finding, CheckpointDirection? Direction, DateOnly? AnsweredOn);

/// <summary>Puts names to checkpoints.</summary>
internal sealed class CheckpointRows(IPairs pairs, IPeople people, IOrganisations organisations, BusinessClock clock)
{
    public async Task<IReadOnlyList<CheckpointRow>> OfAsync(IReadOnlyCollection<Checkpoint> checkpoints, CancellationToken cancellationToken)
    {
        var cards = await pairs.CardsAsync([.. checkpoints.Select(c => c.PairId).Distinct()], cancellationToken);
        var names = await people.CardsAsync([.. cards.Values.SelectMany(pair => new[] { pair.HelperId, pair.BeneficiaryId }).Distinct()], cancellationToken);
        var units = await organisations.CardsAsync([.. checkpoints.Select(c => c.OrgId).Distinct()], cancellationToken);
        return [.. checkpoints.Select(c => new CheckpointRow(
            c.Id, c.Version, c.Kind, c.State, c.PairId, names[cards[c.PairId].HelperId].Name, names[cards[c.PairId].BeneficiaryId].Name, c.OrgId, units[c.OrgId].Name, cards[c.PairId].From, c.OpenedOn, c.DueOn,
            c.State == CheckpointState.Open && c.DueOn < clock.Today, c.Finding, c.Direction, c.AnsweredOn))];
    }
}
