using Assistance.Funds.Contracts;
using Assistance.Members.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Applications;

/// <summary>What others give somebody, as their latest application says (rule B6).</summary>
internal sealed class AidOfApplications(RecognitionDb db) : IAidElsewhere
{
    public async Task<IReadOnlyList<AidElsewhere>> OfAsync(PersonId person, CancellationToken cancellationToken)
    {
        var latest = await db.Unscoped<Case>("Of somebody whom the caller's rows name; only what others give them is told.").Where(c => c.PersonId == person)
            .OrderByDescending(c => c.SubmittedOn).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        return latest is null ? [] : [.. latest.Application.OtherAid.Select(aid => new AidElsewhere(aid.From, aid.What, aid.Amount, aid.Purpose, latest.Application.SignedOn, latest.Number))];
    }
}
