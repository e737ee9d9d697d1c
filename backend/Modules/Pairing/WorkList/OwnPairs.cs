using System.Linq.Expressions;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.WorkList;

/// <summary>Work on the helping side waits for the helper and the helper's branch, not for those who see it from the village.</summary>
internal static class OwnPairs
{
    /// <summary>Of those that the scope shows: pairs of the caller's branches, and those in which the caller is the helper.</summary>
    public static async Task<IQueryable<Pair>> OfAsync(IQueryable<Pair> pairs, IPeople people, RequestContext context, CancellationToken cancellationToken)
    {
        if (context.Scope.Grantee is not { } user)
            return OnHelpingSide(pairs, context);
        var helpers = await pairs.Select(p => p.HelperId).Distinct().ToListAsync(cancellationToken);
        var cards = await people.CardsAsync(helpers, cancellationToken);
        var self = cards.Values.Where(card => card.UserId == user).Select(card => card.Id).ToList();
        var own = Helping<Pair>(context);
        return pairs.Where(Or(own, p => self.Contains(p.HelperId)));
    }

    /// <summary>A helper's grants already show nothing but what is theirs.</summary>
    public static IQueryable<TRow> OnHelpingSide<TRow>(IQueryable<TRow> rows, RequestContext context)
        where TRow : class, IScopedTwice =>
        context.Scope.Everything || context.Scope.Grantee is not null ? rows : rows.Where(Helping<TRow>(context));

    private static Expression<Func<TRow, bool>> Helping<TRow>(RequestContext context)
        where TRow : class, IScopedTwice
    {
        Expression<Func<TRow, bool>> any = row => false;
        foreach (var root in context.Scope.Roots)
        {
            var end = root.UpperBound;
            any = Or(any, row => row.OrgPath.CompareTo(root) >= 0 && row.OrgPath.CompareTo(end) < 0);
        }

        return any;
    }

    private static Expression<Func<TRow, bool>> Or<TRow>(Expression<Func<TRow, bool>> left, Expression<Func<TRow, bool>> right)
    {
        var row = left.Parameters[0];
        var other = Microsoft.EntityFrameworkCore.Query.ReplacingExpressionVisitor.Replace(right.Parameters[0], row, right.Body);
        return Expression.Lambda<Func<TRow, bool>>(Expression.OrElse(left.Body, other), row);
    }
}
