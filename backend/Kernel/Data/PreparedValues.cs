using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace Assistance.Kernel.Data;

/// <summary>
/// Makes parameters of the values in a query's expression: members of the arguments and of the context, which holds the scope.
/// A captured value that is neither would stay the first request's for ever, and is refused.
/// </summary>
internal sealed class PreparedValues(ModuleDb db, object[] arguments, ParameterExpression context, ParameterExpression given) : ExpressionVisitor
{
    private readonly List<ParameterExpression> _parameters = [];
    private readonly List<Expression> _readers = [];
    private readonly Dictionary<(int Owner, MemberInfo Member), ParameterExpression> _known = [];

    public IReadOnlyList<ParameterExpression> Parameters => _parameters;

    /// <summary>Where each parameter's value is read from at each run, in the same order.</summary>
    public IReadOnlyList<Expression> Readers => _readers;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is null || !TryEvaluate(node.Expression, out var owner))
            return base.VisitMember(node);
        if (ReferenceEquals(owner, db))
            return Parameter(node, -1, context);
        if (Array.FindIndex(arguments, argument => ReferenceEquals(argument, owner)) is >= 0 and var index)
            return Parameter(node, index, Expression.Convert(Expression.ArrayIndex(given, Expression.Constant(index)), node.Member.DeclaringType!));
        return TryEvaluate(node, out var value) && value is IQueryable query
            ? Visit(query.Expression)
            : throw new InvalidOperationException($"A prepared query holds {node.Member.DeclaringType?.Name}.{node.Member.Name}, which is none of its arguments.");
    }

    protected override Expression VisitConstant(ConstantExpression node) => node.Value switch
    {
        IQueryable query => Visit(query.Expression),
        null or string or Enum or IReadOnlyCollection<string> => node,
        _ when node.Type.IsPrimitive => node,
        _ => throw new InvalidOperationException($"A prepared query holds a {node.Type.Name}, which is none of its arguments."),
    };

    // A set of rows asked of the context within the expression.
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Object is not null && TryEvaluate(node.Object, out var owner) && ReferenceEquals(owner, db) && typeof(IQueryable).IsAssignableFrom(node.Type)
            ? Visit(((IQueryable)node.Method.Invoke(db, [])!).Expression)
            : base.VisitMethodCall(node);

    protected override Expression VisitExtension(Expression node) => node is QueryRootExpression root ? root.DetachQueryProvider() : base.VisitExtension(node);

    private ParameterExpression Parameter(MemberExpression node, int owner, Expression source)
    {
        if (_known.TryGetValue((owner, node.Member), out var known))
            return known;
        var parameter = Expression.Parameter(node.Type, $"{node.Member.Name}{_parameters.Count}");
        _parameters.Add(parameter);
        _readers.Add(Expression.MakeMemberAccess(source, node.Member));
        return _known[(owner, node.Member)] = parameter;
    }

    /// <summary>What a constant holds, or a member of what it holds, as the compiler captures variables.</summary>
    private static bool TryEvaluate(Expression expression, out object? value)
    {
        value = null;
        switch (expression)
        {
            case ConstantExpression constant:
                value = constant.Value;
                return true;
            case MemberExpression { Expression: { } inner, Member: var member } when TryEvaluate(inner, out var owner) && owner is not null:
                value = member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)member).GetValue(owner);
                return true;
            default:
                return false;
        }
    }
}
