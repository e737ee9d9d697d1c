using System.Linq.Expressions;
using System.Reflection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Assistance.Kernel.Data;

/// <summary>Puts the scope on every table of a module; a table that says neither whose rows it holds nor why it has none does not start.</summary>
internal static class ScopeFilters
{
    public const string Name = "scope";

    private static readonly MethodInfo CompareTo = typeof(OrgPath).GetMethod(nameof(OrgPath.CompareTo), [typeof(OrgPath)])!;

    public static void Apply(ModelBuilder model, ModuleDb context)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && entity.BaseType is null).ToList())
        {
            if (typeof(IScoped).IsAssignableFrom(entity.ClrType))
                entity.SetQueryFilter(Name, FilterOf(entity.ClrType, context));
            else if (entity.ClrType.GetCustomAttribute<UnscopedAttribute>() is null)
                throw new InvalidOperationException($"{entity.ClrType.Name} has no scope: implement IScoped, own it by its parent, or say why not with [Unscoped].");
        }
    }

    public static Expression<Func<T, bool>> Of<T>(ModuleDb context)
        where T : class, IScoped => (Expression<Func<T, bool>>)FilterOf(typeof(T), context);

    private static LambdaExpression FilterOf(Type entity, ModuleDb context)
    {
        var row = Expression.Parameter(entity, "row");
        var db = Expression.Constant(context);
        var shape = context.Shape;
        var any = new List<Expression>();
        if (shape.Everything)
            any.Add(shape.General ? Expression.Property(db, nameof(ModuleDb.Everything)) : Expression.Constant(true));
        foreach (var path in PathsOf(entity))
        {
            for (var root = 0; root < shape.Roots; root++)
                any.Add(Within(row, path, db, root));
        }

        if (shape.Grants && typeof(IGrantable).IsAssignableFrom(entity))
            any.Add(Granted(row, context));
        var body = any.Count == 0 ? Expression.Constant(false) : any.Aggregate(Expression.OrElse);
        return Expression.Lambda(body, row);
    }

    private static IEnumerable<string> PathsOf(Type row)
    {
        yield return nameof(IScoped.OrgPath);
        if (typeof(IScopedTwice).IsAssignableFrom(row))
            yield return nameof(IScopedTwice.OtherPath);
        if (typeof(IScopedThrice).IsAssignableFrom(row))
            yield return nameof(IScopedThrice.ThirdPath);
    }

    private static BinaryExpression Within(ParameterExpression row, string path, Expression db, int root)
    {
        var column = Column<OrgPath>(row, path);
        var zero = Expression.Constant(0);
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(column, CompareTo, Expression.Property(db, $"Low{root}")), zero),
            Expression.LessThan(Expression.Call(column, CompareTo, Expression.Property(db, $"High{root}")), zero));
    }

    private static Expression Granted(ParameterExpression row, ModuleDb context)
    {
        var granted = context.Granted();
        return ReplacingExpressionVisitor.Replace(granted.Parameters[0], Column<Guid>(row, nameof(IGrantable.SubjectId)), granted.Body);
    }

    private static MethodCallExpression Column<T>(ParameterExpression row, string name) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [typeof(T)], row, Expression.Constant(name));
}
