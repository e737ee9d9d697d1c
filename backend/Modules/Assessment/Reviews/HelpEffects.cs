using System.Globalization;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reviews;

/// <summary>The ledger's column 帮扶成效 (form 3): what the last confirmed review found.</summary>
internal sealed class HelpEffects(AssessmentDb db) : IHelpEffects
{
    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1000;
    private const int LongestColumn = 200;

    public async Task<IReadOnlyDictionary<PersonId, string>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var effects = new Dictionary<PersonId, string>();
        foreach (var some in people.Select(person => person.Value).Distinct().Chunk(IdsAtOnce))
        {
            var reviews = await db.Reviews.Where(r => some.Contains(r.SubjectId) && r.State == ReviewState.Confirmed)
                .Select(r => new { r.SubjectId, r.Period, r.LastPerCapita, r.PresentPerCapita, r.Changes }).ToListAsync(cancellationToken);
            foreach (var last in reviews.GroupBy(r => r.SubjectId).Select(own => own.MaxBy(r => r.Period)!))
            {
                var income = last.PresentPerCapita is { } present
                    ? string.Create(CultureInfo.InvariantCulture, $"人均年收入{(last.LastPerCapita is { } before ? $"由{before}元" : string.Empty)}到{present}元")
                    : null;
                var text = string.Join('；', new[] { income, last.Changes }.Where(part => !string.IsNullOrWhiteSpace(part)));
                if (text.Length > 0)
                    effects[new PersonId(last.SubjectId)] = text.Length > LongestColumn ? text[..(LongestColumn - 1)] + "…" : text;
            }
        }

        return effects;
    }
}
