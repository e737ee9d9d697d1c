using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Testing.Figures;

/// <summary>Who helps whom in a county of published figures: its organ branches their villages, their members whoever is in need and others.</summary>
public static class FigureHelp
{
    private const int AtOnce = 500;

    /// <summary>Each organ branch has a village and each village a branch, in force at once.</summary>
    /// <returns>The links, in the order of their villages.</returns>
    public static async Task<IReadOnlyList<Guid>> LinkAsync(AssistanceApp app, ApiClient department)
    {
        var (branches, villages) = (await CardsAsync(app, OrgKind.OrganBranch), await CardsAsync(app, OrgKind.Village));
        var made = new List<Guid>();
        foreach (var rows in Enumerable.Range(0, Math.Max(branches.Count, villages.Count))
            .Select(at => new { branchId = branches[at % branches.Count].Id.Value, placeId = villages[at % villages.Count].Id.Value }).Chunk(AtOnce))
            made.AddRange((await department.PostAsync("branch-links", new { items = rows })).MustSucceed().Items().Select(link => link.Id()));
        return made;
    }

    /// <summary>So many members of organ branches help so many others, each of them one or more, whoever is in need first; in force at once.</summary>
    /// <returns>The pairs, in the order of their beneficiaries.</returns>
    public static async Task<IReadOnlyList<Guid>> PairAsync(AssistanceApp app, ApiClient department, int helpers, int beneficiaries)
    {
        var (helping, helped) = await PeopleAsync(app, helpers, beneficiaries);
        var made = new List<Guid>();
        foreach (var rows in helped.Select((person, at) => new { helperId = helping[at % helping.Count], beneficiaryId = person }).Chunk(AtOnce))
            made.AddRange((await department.PostAsync("pairs", new { items = rows })).MustSucceed().Items().Select(pair => pair.Id()));
        return made;
    }

    /// <summary>The organisations of a kind, in their order in the tree.</summary>
    public static async Task<IReadOnlyList<OrgCard>> CardsAsync(AssistanceApp app, OrgKind kind)
    {
        IReadOnlyList<OrgCard> cards = [];
        await app.InCommandAsync(async services => cards = await services.GetRequiredService<IOrganisations>().BelowAsync(OrgPath.Root, [kind], CancellationToken.None));
        return cards;
    }

    private static async Task<(List<Guid> Helping, List<Guid> Helped)> PeopleAsync(AssistanceApp app, int helpers, int beneficiaries)
    {
        var organs = (await CardsAsync(app, OrgKind.OrganBranch)).Select(card => card.Id).ToHashSet();
        var (helping, helped) = (new List<Guid>(), new List<Guid>());
        await app.InCommandAsync(async services =>
        {
            var db = services.GetRequiredService<MembersDb>();
            var needy = await db.Ledger.Select(entry => entry.PersonId).ToListAsync();
            var people = await db.People.OrderBy(person => person.Id).Select(person => new { person.Id, person.OrgId }).ToListAsync();
            helping.AddRange(people.Where(person => organs.Contains(person.OrgId)).Select(person => person.Id.Value).Take(helpers));
            helped.AddRange(needy.Concat(people.Where(person => !organs.Contains(person.OrgId)).Select(person => person.Id).Except(needy)).Select(person => person.Value).Take(beneficiaries));
        });
        Assert.Equal((helpers, beneficiaries), (helping.Count, helped.Count));
        return (helping, helped);
    }
}
