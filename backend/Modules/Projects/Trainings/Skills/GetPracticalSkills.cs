using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Skills;

/// <summary>How many people of each village or branch master as many practical skills as the pack wants (rule H5: 两门以上的农村实用技术).</summary>
internal static class GetPracticalSkills
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/practical-skills", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<PracticalSkillFigures>;

    internal sealed class Handler(IPracticalSkills skills, IOrganisations organisations, IPolicies policies, RequestContext context, BusinessClock clock) : IQueryHandler<Query, PracticalSkillFigures>
    {
        public async Task<Result<PracticalSkillFigures>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await WantedAsync(policies, context, clock.Today, cancellationToken);
            var counts = await skills.CountAsync(wanted, cancellationToken);
            var cards = await organisations.CardsAsync([.. counts.Select(one => one.OrgId)], cancellationToken);
            var rows = counts.Select(one => (Count: one, Card: cards[one.OrgId])).OrderBy(one => one.Card.Path)
                .Select(one => new PracticalSkillRow(one.Card.Id, one.Card.Name, one.Count.People, one.Count.WithAny, one.Count.WithEnough)).ToList();
            return new PracticalSkillFigures(wanted, rows.Sum(one => one.People), rows.Sum(one => one.WithAny), rows.Sum(one => one.WithEnough), rows);
        }
    }

    /// <summary>How many skills the pack in force wants of each.</summary>
    internal static async Task<int> WantedAsync(IPolicies policies, RequestContext context, DateOnly today, CancellationToken cancellationToken)
    {
        var pack = await policies.InForceAsync(context.Scope.Roots.Count > 0 ? context.Scope.Roots[0] : OrgPath.Nowhere, today, cancellationToken);
        return policies.SectionOf<TrainingPolicy>(pack, TrainingPolicy.Section).SkillsWanted;
    }
}

/// <param name="Wanted">Skills that each should master.</param>
/// <param name="WithEnough">Who masters so many.</param>
internal sealed record PracticalSkillFigures(int Wanted, int People, int WithAny, int WithEnough, IReadOnlyList<PracticalSkillRow> Items);

internal sealed record PracticalSkillRow(OrgId OrganisationId, string OrganisationName, int People, int WithAny, int WithEnough);
