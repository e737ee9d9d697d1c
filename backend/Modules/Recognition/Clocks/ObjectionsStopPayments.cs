using Assistance.Funds.Contracts;
using Assistance.Members.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Clocks;

/// <summary>Whose case is under an objection gets nothing by the ledger until it is answered.</summary>
internal sealed class ObjectionsStopPayments(RecognitionDb db) : IPaymentStops
{
    private const int IdsAtOnce = 1000;

    public async Task<IReadOnlyDictionary<PersonId, string>> UnderObjectionAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var held = new Dictionary<PersonId, string>();
        foreach (var some in people.Distinct().Chunk(IdsAtOnce))
        {
            var cases = await db.Unscoped<Case>("Says of people whom the caller's rows name only that they wait.").Where(c => c.Held && some.Contains(c.PersonId))
                .OrderBy(c => c.Number).Select(c => new { c.PersonId, c.Number }).ToListAsync(cancellationToken);
            foreach (var one in cases)
                held[one.PersonId] = one.Number;
        }

        return held;
    }
}
