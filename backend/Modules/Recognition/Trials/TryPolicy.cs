using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Trials;

/// <param name="Tried">Cases decided in the year, within the scope of who asks.</param>
/// <param name="Differing">Of these, those that would come out otherwise; the first thousand of them are listed, by number.</param>
/// <param name="NotAsked">Exclusions of the pack that applicants were not asked about; they are taken for not applying.</param>
internal sealed record TrialResult(int Year, string PackName, int Tried, int Differing, IReadOnlyList<TrialDifference> Items, IReadOnlyList<Exclusion> NotAsked);

internal sealed record TrialDifference(
    CaseId Id, string Number, string PersonName, string OrgName, string TownshipName, Verdict Before, Verdict After, IReadOnlyList<TrialReason> Reasons);

/// <summary>Tries a pack on the cases that were decided in a year, and lists those that would come out otherwise; nothing is kept.</summary>
internal static class TryPolicy
{
    private const int Batch = 500;
    private const int Most = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/policies/trial", (Query body) => body);

    /// <param name="Year">Of the decision, or of the vote that ended the case.</param>
    /// <param name="PolicyId">A version that is kept.</param>
    /// <param name="Document">A pack that need not be.</param>
    [Allow(Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Query(int Year, Guid? PolicyId = null, JsonElement? Document = null) : IQuery<TrialResult>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithName("年度");
    }

    internal sealed class Handler(RecognitionDb db, IPolicies policies, IPeople people) : IQueryHandler<Query, TrialResult>
    {
        public async Task<Result<TrialResult>> Handle(Query request, CancellationToken cancellationToken)
        {
            var pack = await policies.ToTryAsync(request.PolicyId, request.Document, cancellationToken);
            if (!pack.Succeeded)
                return pack.Refusal;
            var trial = new Trial(pack.Value);
            var (tried, differing, last) = (0, new List<TrialDifference>(), string.Empty);
            var notAsked = new HashSet<Exclusion>();
            while (await NextAsync(request.Year, last, cancellationToken) is { Count: > 0 } batch)
            {
                var cards = await people.CardsAsync([.. batch.Select(one => one.PersonId)], cancellationToken);
                foreach (var one in batch)
                {
                    notAsked.UnionWith(trial.NotAsked(one));
                    if (trial.Differs(one, cards.GetValueOrDefault(one.PersonId)) is { } differs)
                        differing.Add(new TrialDifference(one.Id, one.Number, one.PersonName, one.OrgName, one.TownshipName, one.Before, differs.After, differs.Reasons));
                }

                (tried, last) = (tried + batch.Count, batch[^1].Number);
            }

            return new TrialResult(request.Year, pack.Value.Name, tried, differing.Count, [.. differing.Take(Most)], [.. notAsked]);
        }

        // Decided for, or refused: whoever withdrew or died meanwhile was neither, and who appealed is not yet.
        private async Task<IReadOnlyList<TriedCase>> NextAsync(int year, string after, CancellationToken cancellationToken)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return await db.Cases
                .Where(c => c.Stage != CaseStage.Withdrawn && c.Stage != CaseStage.Ended && c.Stage != CaseStage.Appealed && (c.DecidedOn != null || c.Stage == CaseStage.NotApproved))
                .Where(c => (c.DecidedOn ?? c.ClosedOn) >= first && (c.DecidedOn ?? c.ClosedOn) <= last && c.Number.CompareTo(after) > 0)
                .OrderBy(c => c.Number).Take(Batch)
                .Select(c => new TriedCase(
                    c.Id, c.Number, c.PersonId, c.PersonName, c.OrgName, c.TownshipName, c.Stage, c.SubmittedOn, c.Tier, c.Amount, c.Application, c.Appraisals.ToList()))
                .ToListAsync(cancellationToken);
        }
    }
}
