using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>The department opens a year's assessment: every organ branch gets its sheet, its class, and targets that follow from its strength.</summary>
internal static class OpenScoringRound
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/scoring-rounds", (Command body) => body);

    /// <param name="Year">This one or the last.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(int Year) : ICommand<Answer>;

    internal sealed record Answer(int Year, int Sheets);

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, IRegistryStatistics registry, IPolicies policies, INotifier notifier, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            if (request.Year < today.Year - 1 || request.Year > today.Year)
                return ScoringRefusals.NotTheYear;
            if (await db.ScoringRounds.AnyAsync(round => round.Year == request.Year, cancellationToken))
                return ScoringRefusals.OpenAlready;
            var county = (await organisations.CountyAsync(cancellationToken))!;
            var pack = await policies.InForceAsync(county.Path, today, cancellationToken);
            var policy = policies.SectionOf<ScoringPolicy>(pack, ScoringPolicy.SectionName);
            var branches = await organisations.BelowAsync(county.Path, [OrgKind.OrganBranch], cancellationToken);
            if (branches.Count == 0)
                return ScoringRefusals.NobodyHelps;
            var members = (await registry.MembersByBranchAsync(county.Path, cancellationToken)).GroupBy(branch => branch.OrgId).ToDictionary(group => group.Key, group => group.Sum(branch => branch.Members));
            db.Add(ScoringRound.Open(request.Year, pack.Id, today));
            foreach (var branch in branches)
                db.Add(ScoreSheet.Open(Ids.New<ScoreSheetId>(clock.Time), request.Year, branch, members.GetValueOrDefault(branch.Id), policy));
            // Two at once: the key lets one in.
            if (!await db.TrySaveAsync(cancellationToken))
                return ScoringRefusals.OpenAlready;
            foreach (var branch in branches)
                await TellAsync(branch, request.Year, today, cancellationToken);
            return new Answer(request.Year, branches.Count);
        }

        private Task<int> TellAsync(OrgCard branch, int year, DateOnly today, CancellationToken cancellationToken) => notifier.SendAsync(
            new Reminder(
                "scoringOpened",
                "scoringRound",
                branch.Id.ToString(),
                today,
                $"{year} 年度帮扶工作年终考核已开启，请{branch.Name}核对目标值、签订责任书并填写自评。",
                $"The assessment of {year} is open: {branch.Name} signs its targets and scores itself.",
                null,
                Recipients.At(branch.Path, Role.BranchSecretary)),
            cancellationToken);
    }
}
