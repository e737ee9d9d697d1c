using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>
/// The part of solving that writes: nobody else waits while the solver works. Has no rule of its own, and is refused but within a use case that has one.
/// </summary>
internal static class KeepSolution
{
    /// <param name="Proposal">As it was when it was solved.</param>
    /// <param name="Choice">What was decided with it.</param>
    internal sealed record Command(MatchingProposal Proposal, Solution Solution, HelperChoice? Choice = null) : ICommand<Done>;

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
                var loaded = await db.LoadForChangeAsync(db.Proposals.Where(p => p.Id == request.Proposal.Id), ProposalRefusals.NotFound, cancellationToken);
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
            proposal.Solved(request.Solution.Sum, clock.Now);
            await db.SaveChangesAsync(cancellationToken);
            await db.ProposalLines.Where(line => line.ProposalId == proposal.Id).ExecuteDeleteAsync(cancellationToken);
            await db.InsertAsync(LinesOf(proposal, request.Solution.Matching, before), cancellationToken);
            return Done.Value;
        }

        private async Task<ILookup<PersonId, PersonId>> BeforeAsync(ProposalId id, CancellationToken cancellationToken)
        {
            var lines = await db.ProposalLines.Where(line => line.ProposalId == id && line.HelperId != null).OrderBy(line => line.Id)
                .Select(line => new { line.BeneficiaryId, line.HelperId }).ToListAsync(cancellationToken);
            return lines.ToLookup(line => line.BeneficiaryId, line => line.HelperId!.Value);
        }

        private List<ProposalLine> LinesOf(MatchingProposal proposal, ProposedMatching found, ILookup<PersonId, PersonId>? before)
        {
            List<ProposalLine> lines =
            [
                .. found.Lines.Select(line => ProposalLine.Of(Ids.New<ProposalLineId>(clock.Time), proposal, line)),
                .. found.Without.Select(line => ProposalLine.Without(Ids.New<ProposalLineId>(clock.Time), proposal, line)),
            ];
            if (before is not null)
            {
                foreach (var ofOne in lines.GroupBy(line => line.BeneficiaryId))
                    Compare([.. ofOne], [.. before[ofOne.Key]]);
            }

            return lines;
        }

        // Of several helpers of one person, those who are new stand in the place of those who are gone.
        private static void Compare(List<ProposalLine> lines, List<PersonId> had)
        {
            var gone = new Queue<PersonId>(had.Where(helper => lines.TrueForAll(line => line.HelperId != helper)));
            foreach (var line in lines.Where(line => line.HelperId is { } helper ? !had.Contains(helper) : gone.Count > 0))
                line.Differs(gone.TryDequeue(out var former) ? former : null);
        }
    }
}
