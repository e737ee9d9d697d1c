using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
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

namespace Assistance.Funds.Statements;

/// <summary>Whose sources and uses; of all funds in scope where nothing is said.</summary>
/// <param name="OrganisationId">Of its fund and of those below it.</param>
/// <param name="Year">This year's where none is named.</param>
internal sealed record SourcesFilter(FundId? FundId = null, OrgId? OrganisationId = null, int? Year = null);

internal sealed record UseOfSource(string Purpose, Money Amount);

/// <summary>One source: what there was, what came in, what it was used for, what is left.</summary>
/// <param name="Taken">From other funds, less what went to them (<paramref name="Sent"/>); within the funds asked about the two cancel out.</param>
/// <param name="Lent">What was lent, less what borrowers paid back.</param>
/// <param name="Uses">By purpose, what came back taken off.</param>
/// <param name="Gap">Opening, income and taken, less uses, sent, lent and closing: zero, or something is wrong.</param>
internal sealed record SourceLine(
    string Source, Money Opening, Money Income, Money Taken, Money Sent, Money Lent, IReadOnlyList<UseOfSource> Uses, Money Closing, Money Gap);

internal sealed record SourcesAndUsesView(int Year, IReadOnlyList<string> Purposes, IReadOnlyList<SourceLine> Lines, SourceLine Total);

/// <summary>The table of sources and uses of a year, its sums checked (rules A5, G4).</summary>
internal static class GetSourcesAndUses
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/sources-and-uses", ([AsParameters] SourcesFilter filter) => new Query(filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(SourcesFilter Filter) : IQuery<SourcesAndUsesView>;

    internal sealed class Handler(FundsDb db, FundReader reader, IOrganisations organisations, RequestContext context, BusinessClock clock) : IQueryHandler<Query, SourcesAndUsesView>
    {
        public async Task<Result<SourcesAndUsesView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, year) = (request.Filter, request.Filter.Year ?? clock.Today.Year);
            if (!reader.Has(year))
                return FundRefusals.NotTheYear;
            if (await RefuseAsync(filter, cancellationToken) is { } refusal)
                return refusal;
            var vouchers = await organisations.WithinAsync(db.Vouchers, filter.OrganisationId, cancellationToken);
            if (filter.FundId is { } fund)
                vouchers = vouchers.Where(v => v.FundId == fund);
            var sums = await db.AccountSumsAsync(vouchers, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancellationToken);
            var purposes = sums.Where(sum => sum.Kind == AccountKind.Use && Moved(sum) != 0).Select(sum => sum.Purpose!).Distinct(StringComparer.Ordinal).OrderBy(ByList.PurposeAt).ToList();
            var lines = sums.GroupBy(sum => sum.Provenance.Source, StringComparer.Ordinal).Select(source => LineOf(source.Key, [.. source], purposes)).ToList();
            return new SourcesAndUsesView(year, purposes, lines, LineOf(string.Empty, sums, purposes));
        }

        // A table of nothing but zeros would say that there is no money where there is no reach.
        private async Task<Refusal?> RefuseAsync(SourcesFilter filter, CancellationToken cancellationToken)
        {
            if (filter.FundId is { } fund && !await db.Funds.AnyAsync(f => f.Id == fund, cancellationToken))
                return FundRefusals.NotFound;
            return filter.OrganisationId is { } id && (await organisations.FindAsync(id, cancellationToken) is not { } place || !context.Scope.Covers(place.Path)) ? FundRefusals.OrganisationNotFound : null;
        }

        private static SourceLine LineOf(string source, IReadOnlyList<AccountSum> sums, IReadOnlyList<string> purposes)
        {
            var cash = sums.Where(sum => sum.Kind == AccountKind.Cash).ToList();
            var (opening, closing) = (cash.Sum(sum => sum.Opening.Fen), cash.Sum(sum => sum.Closing.Fen));
            // What comes in is a credit.
            var (income, taken, sent) = (-Of(AccountKind.Income), -Of(AccountKind.Taken), Of(AccountKind.Sent));
            var uses = purposes.Select(purpose => new UseOfSource(purpose, new Money(sums.Where(sum => sum.Kind == AccountKind.Use && sum.Purpose == purpose).Sum(Moved)))).ToList();
            // What is written off moves no cash: it leaves the one account and comes into the other.
            var lent = Of(AccountKind.Lent) + Of(AccountKind.WrittenOff);
            var gap = opening + income + taken - sent - lent - uses.Sum(use => use.Amount.Fen) - closing;
            return new SourceLine(source, new Money(opening), new Money(income), new Money(taken), new Money(sent), new Money(lent), uses, new Money(closing), new Money(gap));

            long Of(AccountKind kind) => sums.Where(sum => sum.Kind == kind).Sum(Moved);
        }

        private static long Moved(AccountSum sum) => sum.Debit.Fen - sum.Credit.Fen;
    }
}
