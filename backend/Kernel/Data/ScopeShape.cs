using Assistance.Kernel.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Assistance.Kernel.Data;

/// <summary>
/// How many subtrees a scope has and whether grants count. A query of one subtree is one range of an index: an unused
/// alternative in its WHERE would cost it that, so each shape has a model of its own. Commands may be elevated on the way
/// and load by key: they take the general form.
/// </summary>
internal sealed record ScopeShape(bool General, bool Everything, int Roots, bool Grants)
{
    private static readonly ScopeShape ForCommands = new(true, true, Scope.MaximumRoots, true);

    public static ScopeShape For(DbSession session)
    {
        var scope = session.Context.Scope;
        return session.Writing ? ForCommands : new ScopeShape(false, scope.Everything, scope.Roots.Count, scope.Grantee is not null);
    }
}

/// <summary>A module's context has a model for each shape of scope, the schema one for each list of modules.</summary>
internal sealed class ModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), context switch
    {
        ModuleDb module => module.Shape,
        SchemaDb schema => (object)schema.Modules,
        _ => null,
    }, designTime);
}
