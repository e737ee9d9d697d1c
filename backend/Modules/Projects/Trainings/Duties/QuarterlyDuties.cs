using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Duties;

/// <summary>What an organisation owes in a quarter, and what it has held and announced.</summary>
internal sealed record QuarterlyDuty(OrgCard Organisation, int Owed, int Held, int Announced)
{
    public int Missing => Math.Max(0, Owed - Held);
}

/// <summary>Holds the trainings of a quarter against what the pack asks of townships and branches (rule E1: 每季一次轮训).</summary>
internal sealed class QuarterlyDuties(ProjectsDb db, IOrganisations organisations, IPolicies policies)
{
    /// <param name="today">The pack of this day says what is owed.</param>
    public async Task<IReadOnlyList<QuarterlyDuty>> OfAsync(IReadOnlyCollection<OrgPath> roots, TrainingQuarter quarter, DateOnly today, CancellationToken cancellationToken)
    {
        var cards = new List<OrgCard>();
        foreach (var root in roots)
            cards.AddRange(await organisations.BelowAsync(root, [OrgKind.TownshipCommittee, OrgKind.VillageBranch], cancellationToken));
        var (first, last) = (quarter.First, quarter.Last);
        var trainings = await db.Trainings.Where(t => t.On >= first && t.On <= last && (t.State == TrainingState.Held || t.State == TrainingState.Announced))
            .Select(t => new { t.OrgPath, t.State }).ToListAsync(cancellationToken);
        var duties = new List<QuarterlyDuty>();
        var (policy, within) = (new TrainingPolicy(), (OrgPath?)null);
        foreach (var card in cards.OrderBy(card => card.Path))
        {
            // A township may have a pack of its own, and its branches stand behind it in order.
            if (within is not { } known || card.Kind == OrgKind.TownshipCommittee || !known.Covers(card.Path))
            {
                policy = policies.SectionOf<TrainingPolicy>(await policies.InForceAsync(card.Path, today, cancellationToken), TrainingPolicy.Section);
                within = card.Kind == OrgKind.TownshipCommittee ? card.Path : null;
            }

            var owed = card.Kind == OrgKind.TownshipCommittee ? policy.TownshipPerQuarter : policy.BranchPerQuarter;
            if (owed == 0)
                continue;
            var own = trainings.Where(t => card.Path.Covers(t.OrgPath)).ToList();
            duties.Add(new QuarterlyDuty(card, owed, own.Count(t => t.State == TrainingState.Held), own.Count(t => t.State == TrainingState.Announced)));
        }

        return duties;
    }
}
