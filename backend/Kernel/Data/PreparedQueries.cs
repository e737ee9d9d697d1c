using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistance.Kernel.Data;

/// <summary>
/// Queries of a recurring shape, compiled once for each: to build an expression, take its values out and look it up costs EF more than to run it.
/// Nothing of the request that came first stays in them. Every value is read anew from the arguments, and the scope from the context;
/// a value from anywhere else is refused when the shape is first asked for.
/// </summary>
internal static class PreparedQueries
{
    // Shapes are the callers' to choose: those beyond are run as any query is.
    private const int Most = 1000;
    private const int MostParameters = 14;

    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<(Type Row, string Shape), Delegate?>> Known = new();

    /// <param name="db">Whose rows.</param>
    /// <param name="shape">Names all that the expression depends on but the arguments' members.</param>
    /// <param name="arguments">Objects of the same types for the same shape; the expression holds their members, and no other values.</param>
    /// <param name="build">The query, from these arguments; asked for where its shape is not known yet.</param>
    public static IAsyncEnumerable<T> Run<T>(ModuleDb db, string shape, object[] arguments, Func<IQueryable<T>> build)
    {
        var known = Known.GetValue(db.Model, _ => new ConcurrentDictionary<(Type, string), Delegate?>());
        if (!known.TryGetValue((typeof(T), shape), out var prepared))
        {
            if (known.Count >= Most)
                return build().AsAsyncEnumerable();
            known.TryAdd((typeof(T), shape), prepared = Prepare(db, arguments, build().Expression, typeof(T)));
        }

        return prepared is Func<ModuleDb, object[], IAsyncEnumerable<T>> run ? run(db, arguments) : build().AsAsyncEnumerable();
    }

    /// <returns>Null where it has more values than EF compiles a query for.</returns>
    private static Delegate? Prepare(ModuleDb db, object[] arguments, Expression query, Type row)
    {
        var context = Expression.Parameter(typeof(ModuleDb), "context");
        var given = Expression.Parameter(typeof(object[]), "arguments");
        var values = new PreparedValues(db, arguments, context, given);
        var body = values.Visit(query);
        if (values.Parameters.Count > MostParameters)
            return null;
        Type[] types = [typeof(ModuleDb), .. values.Parameters.Select(parameter => parameter.Type), row];
        var lambda = Expression.Lambda(
            Expression.GetFuncType([.. types[..^1], typeof(IQueryable<>).MakeGenericType(row)]), body, [Expression.Parameter(typeof(ModuleDb), "db"), .. values.Parameters]);
        var compiled = (Delegate)Compiler(types.Length).MakeGenericMethod(types).Invoke(null, [lambda])!;
        var rows = typeof(IAsyncEnumerable<>).MakeGenericType(row);
        return Expression.Lambda(
            typeof(Func<,,>).MakeGenericType(typeof(ModuleDb), typeof(object[]), rows), Expression.Invoke(Expression.Constant(compiled), [context, .. values.Readers]), context, given).Compile();
    }

    private static MethodInfo Compiler(int types) => typeof(EF).GetMethods()
        .Single(method => method.Name == nameof(EF.CompileAsyncQuery) && method.GetGenericArguments().Length == types && ReturnsRows(method) && TakesQuery(method));

    private static bool ReturnsRows(MethodInfo method) => IsOf(method.ReturnType.GetGenericArguments()[^1], typeof(IAsyncEnumerable<>));

    private static bool TakesQuery(MethodInfo method) => IsOf(method.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1], typeof(IQueryable<>));

    private static bool IsOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
