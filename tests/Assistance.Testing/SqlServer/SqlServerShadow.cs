using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Assistance.Host.Configuration;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Assistance.Testing.SqlServer;

/// <summary>
/// Takes every query that a test makes EF compile, translates it for SQL Server under a scope of one subtree and grants, and has
/// SQL Server's own parser read the result. A query that does not pass fails the request that asked it, and so its test.
/// </summary>
public sealed class SqlServerShadow : IQueryExpressionInterceptor
{
    public static readonly SqlServerShadow Instance = new();

    private static readonly MethodInfo CompileQuery = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private static readonly Lazy<ServiceProvider> Services = new(() =>
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddAssistance(new ConfigurationBuilder().Build());
        services.RemoveAll<IHostedService>();
        services.Replace(ServiceDescriptor.Singleton<IDatabaseEngine, TextOnlySqlServer>());
        return services.BuildServiceProvider();
    });

    private int _translated;

    private SqlServerShadow()
    {
    }

    /// <summary>How many queries were translated and parsed so far.</summary>
    public int Translated => _translated;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is ModuleDb context)
        {
            var sql = Translate(queryExpression, context.GetType());
            if (TSql.Errors(sql) is { Count: > 0 } errors)
                throw new InvalidOperationException($"SQL Server cannot read this query: {string.Join("; ", errors)}\n{sql}");
            Interlocked.Increment(ref _translated);
        }

        return queryExpression;
    }

    private static string Translate(Expression query, Type contextType)
    {
        var services = Services.Value.CreateAsyncScope();
        try
        {
            return Translate(query, contextType, services.ServiceProvider);
        }
        finally
        {
            // Nothing was opened: this completes at once.
            services.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string Translate(Expression query, Type contextType, IServiceProvider services)
    {
        var helper = new Actor(new UserId(Guid.Empty), "-", [
            new Post(Role.TownshipCommittee, default, OrgPath.Parse("00010001")), new Post(Role.Helper, default, OrgPath.Parse("00010001"))]);
        services.GetRequiredService<RequestContext>().Reach(Scope.Of(helper, [Role.TownshipCommittee, Role.Helper]));
        var context = (ModuleDb)services.GetRequiredService(contextType);
        var rebased = new Rebase(context.Model);
        var expression = rebased.Visit(query);
        var executor = (Delegate)CompileQuery.MakeGenericMethod(ResultOf(expression.Type)).Invoke(context.GetService<IDatabase>(), [expression, false])!;
        var queryContext = context.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in rebased.Parameters)
            queryContext.Parameters[name] = SampleValues.Of(type);
        try
        {
            if (executor.DynamicInvoke(queryContext) is IEnumerable rows)
                rows.GetEnumerator().MoveNext();
        }
        catch (Exception exception) when (Within(exception) is { } built)
        {
            return built.Message;
        }

        throw new InvalidOperationException($"No SQL came of {expression}");
    }

    private static CommandTextException? Within(Exception? exception)
    {
        while (exception is not (null or CommandTextException))
            exception = exception.InnerException;
        return exception as CommandTextException;
    }

    private static Type ResultOf(Type type) => type.IsGenericType && typeof(IQueryable).IsAssignableFrom(type)
        ? typeof(IEnumerable<>).MakeGenericType(type.GetGenericArguments()[0])
        : type;

    /// <summary>Puts the sources of another model in the place of a query's own, and notes its parameters.</summary>
    private sealed class Rebase(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, Type> Parameters { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name) ?? throw new InvalidOperationException($"{root.EntityType.Name} is not mapped."));
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = parameter.Type;
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}
