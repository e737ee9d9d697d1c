using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Pairing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reviews;

internal sealed class ReviewedWork(AssessmentDb db) : IReviewedWork
{
    public async Task<DateOnly?> UntilAsync(PairId pair, CancellationToken cancellationToken)
    {
        var latest = await db.Unscoped<HalfYearReview>("Asked of a pair that was found in scope.")
            .Where(r => r.PairId == pair && (r.State == ReviewState.Submitted || r.State == ReviewState.Confirmed))
            .OrderByDescending(r => r.Period).Select(r => (HalfYear?)r.Period).FirstOrDefaultAsync(cancellationToken);
        return latest?.Last;
    }
}
