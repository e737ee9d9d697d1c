using System.Linq.Expressions;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Assistance.Members.People;

/// <summary>
/// People of some completed years in the party, asked of the database by <see cref="PartyStanding"/>'s rules: since when somebody's standing runs is a bound of days.
/// The few whose standing stood still for a time are reckoned one by one beforehand.
/// </summary>
internal sealed class StandingSpan
{
    private readonly Expression<Func<Person, bool>> _within;

    private StandingSpan(Expression<Func<Person, bool>> within) => _within = within;

    /// <returns>Null where the filter does not ask for it.</returns>
    public static async Task<StandingSpan?> ReadAsync(MembersDb db, IFactFilter filter, DateOnly day, CancellationToken cancellationToken)
    {
        var unknown = filter.Unspecified == PersonFact.Standing;
        if (filter.StandingFrom is null && filter.StandingTo is null && !unknown)
            return null;
        var (least, most) = unknown ? (0, (int?)null) : (filter.StandingFrom ?? 0, filter.StandingTo);
        var special = await db.InScope<Person>().Where(p => p.UncountedTimes != null || p.State == PersonState.Stopped).ToListAsync(cancellationToken);
        var within = Within(Years.Span(least, most, day), [.. special.Where(p => p.Standing.YearsOn(day) is { } years && years >= least && (most is null || years <= most)).Select(p => p.Id)]);
        return new StandingSpan(unknown ? Expression.Lambda<Func<Person, bool>>(Expression.Not(within.Body), within.Parameters) : within);
    }

    public IQueryable<Person> Of(IQueryable<Person> people) => people.Where(_within);

    private static Expression<Func<Person, bool>> Within((DateOnly From, DateOnly Until) span, List<PersonId> special)
    {
        var (from, until) = span;
        Expression<Func<Person, bool>> since = p => p.FullMemberOn >= from && p.FullMemberOn <= until;
        Expression<Func<Person, bool>> counts = p => false;
        foreach (var (rule, last) in ProbationRule.Periods)
        {
            // Joined in that period, and so many months before the bounds.
            var first = Later(rule.From, Years.EarliestMonth(rule.LongestMonths, from));
            var end = Earlier(last, Years.LatestMonth(rule.LongestMonths, until));
            var begin = rule.From;
            if (rule.IsNone)
            {
                since = And(since, p => p.JoinedOn == null || p.JoinedOn < begin || p.JoinedOn > last);
                counts = Or(counts, p => p.JoinedOn >= first && p.JoinedOn <= end);
            }
            else
            {
                counts = Or(counts, p => p.FullMemberOn == null && p.JoinedOn >= first && p.JoinedOn <= end);
            }
        }

        counts = And(Or(counts, since), p => p.PartyStatus == PartyStatus.FullMember && p.State != PersonState.Removed && p.State != PersonState.Stopped && p.UncountedTimes == null);
        return Or(counts, p => special.Contains(p.Id));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static Expression<Func<Person, bool>> Or(Expression<Func<Person, bool>> one, Expression<Func<Person, bool>> other) =>
        Expression.Lambda<Func<Person, bool>>(Expression.OrElse(one.Body, Rebased(other, one)), one.Parameters);

    private static Expression<Func<Person, bool>> And(Expression<Func<Person, bool>> one, Expression<Func<Person, bool>> other) =>
        Expression.Lambda<Func<Person, bool>>(Expression.AndAlso(one.Body, Rebased(other, one)), one.Parameters);

    private static Expression Rebased(Expression<Func<Person, bool>> other, Expression<Func<Person, bool>> onto) =>
        ReplacingExpressionVisitor.Replace(other.Parameters[0], onto.Parameters[0], other.Body);
}
