using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>Who is visited, what they get, and what became of it: of the caller's places, of a helper those whom they look after.</summary>
internal static class ListCampaignLines
{
    private static readonly SortMap<CampaignLine, CampaignLineId> Sorts = new SortMap<CampaignLine, CampaignLineId>(line => line.Id, "place").By("place", line => line.OrgPath);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/campaign-lines", ([AsParameters] PageRequest page, [AsParameters] CampaignLineFilter filter) => new Query(page, filter));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CampaignLineFilter Filter) : IQuery<Page<CampaignLineRow>>;

    internal sealed class Handler(PairingDb db, IOrganisations organisations, IPeople people) : IQueryHandler<Query, Page<CampaignLineRow>>
    {
        public async Task<Result<Page<CampaignLineRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var within = await organisations.WithinAsync(db.CampaignLines, request.Filter.OrganisationId, cancellationToken);
            var page = await Matching(within, request.Filter, await people.NamedAsync(request.Filter.Name, cancellationToken))
                .ToPageAsync(request.Page, Sorts, CampaignLineView.Select, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var lines = page.Value.Items;
            var cards = await people.CardsAsync([.. lines.Select(line => line.PersonId)], cancellationToken);
            var places = await organisations.CardsAsync([.. lines.Select(line => line.OrganisationId)], cancellationToken);
            var rounds = lines.Select(line => line.CampaignId).Distinct().ToList();
            var names = await db.Campaigns.Where(c => rounds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => new { c.Key, c.Chinese }, cancellationToken);
            return new Page<CampaignLineRow>(
                [.. lines.Select(line => new CampaignLineRow(
                    line, names[line.CampaignId].Key, names[line.CampaignId].Chinese, cards[line.PersonId].Name, places[line.OrganisationId].Name))],
                page.Value.Next);
        }

        private IQueryable<CampaignLine> Matching(IQueryable<CampaignLine> lines, CampaignLineFilter filter, IReadOnlyList<PersonId>? named)
        {
            lines = filter.State is { } state ? lines.Where(line => line.State == state) : lines.Where(line => line.State != CampaignLineState.Struck);
            if (filter.Campaign is { } key)
                lines = lines.Where(line => db.Campaigns.Any(c => c.Id == line.CampaignId && c.Key == key));
            if (filter.Confirmation is { } confirmation)
                lines = lines.Where(line => line.Confirmation == confirmation);
            if (filter.Class is { } @class)
                lines = lines.Where(line => line.Gifts.Any(g => g.Counts && g.Class == @class));
            if (filter.Source is { } source)
                lines = lines.Where(line => line.Gifts.Any(g => g.Counts && g.Source == source));
            if (named is not null)
            {
                var subjects = named.Select(id => id.Value).ToList();
                lines = lines.Where(line => subjects.Contains(line.SubjectId));
            }

            return lines;
        }
    }
}
