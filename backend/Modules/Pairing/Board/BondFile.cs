using Assistance.Members.Contracts;
using Assistance.Pairing.Commitments;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Issues;
using Assistance.Pairing.Visits;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>All that hangs on a bond, whoever's it was on its day.</summary>
internal sealed record HeldInFile(IReadOnlyList<CommitmentView> Commitments, IReadOnlyList<VisitView> Visits, IReadOnlyList<IssueView> Issues);

internal sealed class BondFile(PairingDb db, IOrganisations organisations, HelpingSide side, IReviewedWork reviewed)
{
    private const string Reason = "Authorised through the pair or link, which was found in scope.";

    // Four visits a year for fifty years.
    private const int Most = 200;

    public async Task<HeldInFile> OfAsync(Bond bond, CancellationToken cancellationToken)
    {
        var commitments = db.Unscoped<Commitment>(Reason);
        var visits = db.Unscoped<Visit>(Reason);
        var issues = db.Unscoped<ReferredIssue>(Reason);
        if (bond is Pair { Id: var pair })
        {
            commitments = commitments.Where(c => c.PairId == pair);
            visits = visits.Where(v => v.PairId == pair);
            issues = issues.Where(i => i.PairId == pair);
        }
        else
        {
            var link = ((BranchLink)bond).Id;
            commitments = commitments.Where(c => c.LinkId == link);
            visits = visits.Where(v => v.LinkId == link);
            issues = issues.Where(i => i.LinkId == link);
        }

        var referred = await issues.OrderByDescending(i => i.RaisedOn).ThenBy(i => i.Id).Take(Most).ToListAsync(cancellationToken);
        var owners = await organisations.CardsAsync([.. referred.Select(i => i.OwnerId)], cancellationToken);
        return new HeldInFile(
            await commitments.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Most).Select(CommitmentView.Select).ToListAsync(cancellationToken),
            await ShownAsync(bond, await visits.OrderByDescending(v => v.Day).ThenByDescending(v => v.Id).Take(Most).ToListAsync(cancellationToken), cancellationToken),
            [.. referred.Select(i => IssueView.Of(i, owners[i.OwnerId].Name))]);
    }

    private async Task<IReadOnlyList<VisitView>> ShownAsync(Bond bond, IReadOnlyList<Visit> visits, CancellationToken cancellationToken)
    {
        var until = bond is Pair pair ? await reviewed.UntilAsync(pair.Id, cancellationToken) : null;
        return [.. visits.Select(v => VisitView.Of(v) with { MayCorrect = v.MayBeCorrected(until) && side.MayCorrect(v, bond) })];
    }
}
