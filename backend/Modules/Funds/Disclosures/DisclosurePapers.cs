using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Hotline;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

/// <summary>A statement on paper, with where to call.</summary>
internal sealed class DisclosurePapers(FundsDb db, HotlineDesk hotline)
{
    public async Task<Result<(FilledForm Form, OrgPath Path)>> FillAsync(DisclosureId id, CancellationToken cancellationToken)
    {
        var disclosure = await db.Disclosures.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (disclosure is null)
            return DisclosureRefusals.NotFound;
        var policy = await hotline.PolicyAsync(disclosure.OrgPath, cancellationToken);
        return (DisclosureForm.Fill(disclosure, policy.Phone), disclosure.OrgPath);
    }
}
