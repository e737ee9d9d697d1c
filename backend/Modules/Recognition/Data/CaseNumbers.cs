using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Data;

/// <summary>Business numbers: unique, ascending within a year; a number whose transaction failed leaves no gap behind.</summary>
internal sealed class CaseNumbers(RecognitionDb db)
{
    /// <returns>As <c>2026-SQ-000123</c>; null where two made the year's first at the same moment.</returns>
    public async Task<string?> NextAsync(int year, CancellationToken cancellationToken)
    {
        // The update holds the row until the transaction ends: whoever comes next waits for it and counts on.
        var counted = await db.NumberSeries.Where(s => s.Year == year)
            .ExecuteUpdateAsync(series => series.SetProperty(s => s.Last, s => s.Last + 1), cancellationToken);
        if (counted == 0)
        {
            db.Add(new NumberSeries { Year = year, Last = 1 });
            if (!await db.TrySaveAsync(cancellationToken))
                return null;
        }

        var last = await db.NumberSeries.Where(s => s.Year == year).Select(s => s.Last).SingleAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-SQ-{last:000000}");
    }
}
