using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Funding;

/// <summary>What a year's help is to be paid from.</summary>
/// <param name="Total">In fen.</param>
/// <param name="Version">0 while nothing is planned.</param>
internal sealed record FundPlanView(int Year, IReadOnlyList<FundPlanLine> Sources, Money Total, int Version) : IVersionedView;

/// <param name="Named">Whether the pack in force names it.</param>
/// <param name="Yearly">What the pack says that it gives each year.</param>
/// <param name="Amount">Planned; null where nothing is.</param>
internal sealed record FundPlanLine(string Source, string Name, string EnglishName, bool Named, Money? Yearly, Money? Amount, string? Note);

internal sealed class FundPlanBook(AssessmentDb db, IPolicies policies, IOrganisations organisations, BusinessClock clock)
{
    private const int FirstYear = 2000;

    public bool Has(int year) => year >= FirstYear && year <= clock.Today.Year + 1;

    public async Task<FundPlanView> ReadAsync(int year, CancellationToken cancellationToken) =>
        ViewOf(year, await db.FundPlans.FirstOrDefaultAsync(plan => plan.Year == year, cancellationToken), await NamedAsync(cancellationToken));

    /// <summary>The sources that the county's pack names today.</summary>
    public async Task<IReadOnlyList<FundSource>> NamedAsync(CancellationToken cancellationToken)
    {
        var county = await organisations.CountyAsync(cancellationToken);
        return county is null ? [] : policies.SectionOf<IReadOnlyList<FundSource>>(await policies.InForceAsync(county.Path, clock.Today, cancellationToken), FundSource.SectionName);
    }

    // Every source that may give: the pack's own in its order, those of the whole list where it names none, and what was planned before it was so.
    public static FundPlanView ViewOf(int year, FundPlan? plan, IReadOnlyList<FundSource> named)
    {
        var planned = (plan?.Sources ?? []).ToDictionary(source => source.Source);
        var offered = named.Count > 0 ? named.Select(item => item.Source) : StandardCodes.FundSource.Codes.Select(code => code.Code);
        var lines = offered.Union(planned.Keys, StringComparer.Ordinal).Select(source =>
        {
            var (code, item, line) = (StandardCodes.FundSource.Find(source)!, named.FirstOrDefault(one => one.Source == source), planned.GetValueOrDefault(source));
            return new FundPlanLine(source, code.Chinese, code.English, item is not null, item?.Yearly, line?.Amount, line?.Note);
        }).ToList();
        return new FundPlanView(year, lines, new Money(lines.Sum(line => line.Amount?.Fen ?? 0)), plan?.Version ?? 0);
    }
}
