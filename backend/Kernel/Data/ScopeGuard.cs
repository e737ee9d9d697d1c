using System.Linq.Expressions;
using Assistance.Kernel.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Assistance.Kernel.Data;

/// <summary>
/// Refuses a query that would lose the scope unseen: where one source passes it, EF drops the filter of every source,
/// so each scoped one must then say for itself whether it is in scope or past it. Asked once for each shape of query.
/// </summary>
internal sealed class ScopeGuard : IQueryExpressionInterceptor
{
    /// <summary>The one instance: EF builds a service provider of its own for each.</summary>
    public static readonly ScopeGuard Instance = new();

    private ScopeGuard()
    {
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var sources = new Sources();
        sources.Visit(queryExpression);
        return sources is { PassScope: true, Filtered: { } lost }
            ? throw new InvalidOperationException($"{lost.Name} stands in one query with unscoped rows and would lose its scope: take it from InScope or Unscoped.")
            : queryExpression;
    }

    private sealed class Sources : ExpressionVisitor
    {
        public bool PassScope { get; private set; }

        public Type? Filtered { get; private set; }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(EntityFrameworkQueryableExtensions) || node.Method.Name != nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters))
                return base.VisitMethodCall(node);
            PassScope = true;
            return node.Arguments[0] is EntityQueryRootExpression ? node : base.VisitMethodCall(node);
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is not EntityQueryRootExpression root)
                return base.VisitExtension(node);
            if (typeof(IScoped).IsAssignableFrom(root.ElementType))
                Filtered = root.ElementType;
            return node;
        }
    }
}
