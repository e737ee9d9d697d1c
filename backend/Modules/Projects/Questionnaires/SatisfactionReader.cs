using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>What came back of a questionnaire, counted.</summary>
/// <param name="Valid">Without gaps; only these count for more than what came back.</param>
/// <param name="Rated">Answers to satisfaction questions on valid sheets.</param>
internal sealed record SatisfactionCount(int ByLink, int ByPhone, int ByPaper, int Valid, int Rated, int Contented)
{
    public static readonly SatisfactionCount Nothing = new(0, 0, 0, 0, 0, 0);

    public int Received => ByLink + ByPhone + ByPaper;

    public bool IsShown => Valid >= Questionnaire.FewestShown;

    /// <summary>很满意 and 满意 of all, in per cent (rule H9).</summary>
    public decimal? Rate => IsShown && Rated > 0 ? Share(Contented, Rated) : null;

    public decimal ResponseRate(int asked) => Share(Received, asked);

    /// <summary>In per cent, to one place.</summary>
    public static decimal Share(int part, int whole) => whole == 0 ? 0 : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}

internal sealed class SatisfactionReader(ProjectsDb db)
{
    /// <summary>Of questionnaires that were read within scope.</summary>
    public async Task<IReadOnlyDictionary<QuestionnaireId, SatisfactionCount>> OfAsync(IReadOnlyCollection<QuestionnaireId> ids, CancellationToken cancellationToken)
    {
        var groups = await db.QuestionnaireSheets.Where(s => ids.Contains(s.QuestionnaireId)).GroupBy(s => new { s.QuestionnaireId, s.Way, s.IsValid })
            .Select(g => new { g.Key.QuestionnaireId, g.Key.Way, g.Key.IsValid, Sheets = g.Count(), Rated = g.Sum(s => s.Rated), Contented = g.Sum(s => s.Contented) }).ToListAsync(cancellationToken);
        var byId = groups.ToLookup(g => g.QuestionnaireId);
        return ids.Distinct().ToDictionary(id => id, id =>
        {
            var valid = byId[id].Where(g => g.IsValid).ToList();
            return new SatisfactionCount(By(SheetWay.Link), By(SheetWay.Phone), By(SheetWay.Paper), valid.Sum(g => g.Sheets), valid.Sum(g => g.Rated), valid.Sum(g => g.Contented));

            int By(SheetWay way) => byId[id].Where(g => g.Way == way).Sum(g => g.Sheets);
        });
    }
}
