using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>
/// The part of solving that writes: nobody else waits while the solver works. Has no rule of its own, and is refused but within a use case that has one.
/// </summary>
internal static class KeepLinkSolution
{
    /// <param name="Proposal">As it was when it was solved.</param>
    /// <param name="Choice">What was decided with it.</param>
    internal sealed record Command(LinkProposal Proposal, LinkSolution Solution, BranchChoice? Choice = null) : ICommand<Done>;

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var proposal = request.Proposal;
            if (proposal.Solutions == 0)
            {
                db.Add(proposal);
            }
            else
            {
                var loaded = await db.LoadForChangeAsync(db.LinkProposals.Where(p => p.Id == request.Proposal.Id), LinkProposalRefusals.NotFound, cancellationToken);
                if (loaded.Refusal is not null)
                    return loaded.Refusal;
                if (loaded.Value.Version != proposal.Version)
                    return KernelRefusals.Stale.With("version", loaded.Value.Version);
                proposal = loaded.Value;
                if (proposal.RefuseTo("solve") is { } closed)
                    return closed;
                if (request.Choice is { } choice)
                    proposal.Choose(choice);
            }

            var before = proposal.Solutions == 0 ? null : await BeforeAsync(proposal.Id, cancellationToken);
            proposal.Solved(request.Solution.Found, request.Solution.Marks, clock.Now);
            await db.SaveChangesAsync(cancellationToken);
            await db.LinkProposalLines.Where(line => line.ProposalId == proposal.Id).ExecuteDeleteAsync(cancellationToken);
            await db.InsertAsync(LinesOf(proposal, request.Solution.Found, before), cancellationToken);
            return Done.Value;
        }

        private async Task<HashSet<BranchAndPlace>> BeforeAsync(LinkProposalId id, CancellationToken cancellationToken)
        {
            var lines = await db.LinkProposalLines.Where(line => line.ProposalId == id && line.BranchId != null).Select(line => new { line.BranchId, line.PlaceId }).ToListAsync(cancellationToken);
            return [.. lines.Select(line => new BranchAndPlace(line.BranchId!.Value, line.PlaceId))];
        }

        private List<LinkProposalLine> LinesOf(LinkProposal proposal, ProposedLinks found, HashSet<BranchAndPlace>? before)
        {
            List<LinkProposalLine> lines =
            [
                .. found.Links.Select(link => LinkProposalLine.Of(Ids.New<LinkLineId>(clock.Time), proposal, link)),
                .. found.Without.Select(place => LinkProposalLine.Without(Ids.New<LinkLineId>(clock.Time), proposal, place)),
            ];
            foreach (var line in lines.Where(line => before is not null && (line.Link is { } link ? !before.Contains(link) : before.Any(one => one.PlaceId == line.PlaceId))))
                line.Differs();
            return lines;
        }
    }
}
