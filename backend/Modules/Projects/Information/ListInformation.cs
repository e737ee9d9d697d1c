using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Information;

/// <summary>What is told now, the latest first, with those of the caller's own people whom it suits: a helper sees whom they look after (rule A11).</summary>
internal static class ListInformation
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/information", (InformationKind? kind, bool? past) => new Query(kind, past));

    /// <param name="Past">With what is told no more.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.Helper)]
    internal sealed record Query(InformationKind? Kind, bool? Past) : IQuery<InformationFeed>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IPracticalSkills skills, RequestContext context, BusinessClock clock) : IQueryHandler<Query, InformationFeed>
    {
        public async Task<Result<InformationFeed>> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            var items = await db.Set<InformationItem>().Where(i => (request.Kind == null || i.Kind == request.Kind) && (request.Past == true || i.ValidUntil >= today))
                .OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id).Take(Most).ToListAsync(cancellationToken);
            var cards = await organisations.CardsAsync([.. items.Select(i => i.OrganisationId).Distinct()], cancellationToken);
            var shown = new List<InformationView>();
            foreach (var item in items)
            {
                var suited = await skills.SuitedAsync(item.Skills, item.Wishes, InformationView.MostNamed, cancellationToken);
                shown.Add(InformationView.Of(item, cards[item.OrganisationId].Name, context.Actor.UserId, suited));
            }

            return new InformationFeed(shown);
        }
    }
}
