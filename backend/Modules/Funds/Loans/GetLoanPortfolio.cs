using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <param name="FromDays">Days late, the first of the class; 0 for what is not late.</param>
/// <param name="ToDays">The last; null for the worst class.</param>
internal sealed record ArrearsClass(int FromDays, int? ToDays, int Loans, Money Outstanding);

/// <summary>All that was lent, and how it stands today.</summary>
/// <param name="Loans">Ever lent.</param>
/// <param name="Lent">In fen, ever.</param>
/// <param name="WrittenOff">Given up in the books and still owed.</param>
/// <param name="Overdue">Outstanding of loans of which any payment is late.</param>
/// <param name="AtRisk">逾期率: outstanding of loans that are late by more than the first class.</param>
/// <param name="AtRiskBasisPoints">Of all that is outstanding; 0 where nothing is.</param>
/// <param name="Waiting">Applications that are not settled.</param>
internal sealed record LoanPortfolioView(
    int Loans, Money Lent, Money Repaid, Money Outstanding, Money WrittenOff, Money Overdue, Money AtRisk, int AtRiskBasisPoints, int Waiting, IReadOnlyList<ArrearsClass> Classes);

/// <summary>What was lent, what came back, what is late and how much of it is at risk (rules G6, I7).</summary>
internal static class GetLoanPortfolio
{
    private const int Whole = 10_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/loan-portfolio", ([AsParameters] LoanFilter filter) => new Query(filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(LoanFilter Filter) : IQuery<LoanPortfolioView>;

    internal sealed class Handler(LoanReader reader, IOrganisations organisations, RequestContext context, BusinessClock clock) : IQueryHandler<Query, LoanPortfolioView>
    {
        public async Task<Result<LoanPortfolioView>> Handle(Query request, CancellationToken cancellationToken)
        {
            // Nothing but zeros would say that nothing was lent where there is no reach.
            if (request.Filter.OrganisationId is { } id && (await organisations.FindAsync(id, cancellationToken) is not { } place || !context.Scope.Covers(place.Path)))
                return FundRefusals.OrganisationNotFound;
            var policy = await reader.PolicyAsync(cancellationToken);
            var wanted = await reader.WantedAsync(request.Filter, cancellationToken);
            var waiting = await wanted.CountAsync(l => l.State == LoanState.Applied || l.State == LoanState.Approved, cancellationToken);
            var loans = await wanted.Where(l => l.LentOn != null).Select(l => new { l.Amount, l.Outstanding, l.WrittenOff, l.NextDueOn }).ToListAsync(cancellationToken);
            var today = clock.Today;
            var open = loans.Where(l => l.Outstanding > Money.Zero)
                .Select(l => (l.Outstanding, Class: policy.ClassOf(l.NextDueOn is { } due ? today.DayNumber - due.DayNumber : 0))).ToLookup(l => l.Class, l => l.Outstanding.Fen);
            var classes = Enumerable.Range(0, policy.ArrearsDays.Count + 2).Select(at => new ArrearsClass(
                at < 2 ? at : policy.ArrearsDays[at - 2] + 1, at == 0 ? 0 : at <= policy.ArrearsDays.Count ? policy.ArrearsDays[at - 1] : null, open[at].Count(), new Money(open[at].Sum()))).ToList();
            var (lent, outstanding, writtenOff) = (loans.Sum(l => l.Amount.Fen), loans.Sum(l => l.Outstanding.Fen), loans.Sum(l => l.WrittenOff.Fen));
            var atRisk = classes.Skip(2).Sum(one => one.Outstanding.Fen);
            return new LoanPortfolioView(
                loans.Count,
                new Money(lent),
                new Money(lent - outstanding - writtenOff),
                new Money(outstanding),
                new Money(writtenOff),
                new Money(classes.Skip(1).Sum(one => one.Outstanding.Fen)),
                new Money(atRisk),
                outstanding == 0 ? 0 : (int)Math.Round((decimal)atRisk * Whole / outstanding, MidpointRounding.AwayFromZero),
                waiting,
                classes);
        }
    }
}
