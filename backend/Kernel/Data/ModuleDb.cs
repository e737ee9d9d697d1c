using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Assistance.Kernel.Data;

/// <summary>
/// A module's tables on the request's one connection. Every row that a query returns has passed the scope filter;
/// every change saved leaves an audit record beside it and counts its aggregate's version up.
/// </summary>
[SuppressMessage("Design", "MA0056:Do not call overridable members in constructor", Justification = "DbContext.Database only returns the facade.")]
public abstract class ModuleDb : DbContext
{
    private readonly Module _module;

    protected ModuleDb(DbContextOptions options, DbSession session, Module module)
        : base(options)
    {
        (Session, _module) = (session, module);
        Shape = ScopeShape.For(session);
        Serve(session);
    }

    protected DbSession Session { get; private set; }

    /// <summary>Where it waits for its next request; disposed of where there is none.</summary>
    internal IModuleDbPool? Pool { get; set; }

    /// <summary>Which form of the scope filter this context's model carries; part of the model's cache key.</summary>
    internal ScopeShape Shape { get; }

    // The parameters of the scope filter. Read when a query runs, so that elevation within a command takes effect.
    internal bool Everything => Session.Context.Scope.Everything;

    internal OrgPath Low0 => Low(0);

    internal OrgPath High0 => High(0);

    internal OrgPath Low1 => Low(1);

    internal OrgPath High1 => High(1);

    internal OrgPath Low2 => Low(2);

    internal OrgPath High2 => High(2);

    internal OrgPath Low3 => Low(3);

    internal OrgPath High3 => High(3);

    internal string ModuleName => _module.Name;

    private UserId Grantee => Session.Context.Scope.Grantee ?? default;

    private DateOnly GrantDay => Session.Clock.Today;

    /// <summary>
    /// Rows past the scope, for what everybody may know (an organisation's name) or for what the system itself asks;
    /// each use says why. In one query with it, scoped rows come from <see cref="InScope{T}"/>.
    /// </summary>
    public IQueryable<T> Unscoped<T>(string reason)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Set<T>().IgnoreQueryFilters([ScopeFilters.Name]);
    }

    /// <summary>
    /// Rows within the scope, for a query that joins them to unscoped ones: one unscoped source takes the filter from the whole query,
    /// so that here it is written out. <see cref="ScopeGuard"/> refuses a query that forgets it.
    /// </summary>
    public IQueryable<T> InScope<T>()
        where T : class, IScoped => Set<T>().IgnoreQueryFilters([ScopeFilters.Name]).Where(ScopeFilters.Of<T>(this));

    /// <summary>An aggregate to be changed: refused as not found outside the scope, and as stale if <c>If-Match</c> names another version.</summary>
    public async Task<Result<T>> LoadForChangeAsync<T>(IQueryable<T> one, Refusal notFound, CancellationToken cancellationToken)
        where T : class, IVersioned
    {
        var found = await one.AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return notFound;
        return Session.Context.ExpectedVersion is { } expected && expected != found.Version
            ? KernelRefusals.Stale.With("version", found.Version)
            : found;
    }

    /// <summary>Saves now, so that a violated unique index can be told as the refusal that it means.</summary>
    /// <returns>False where another row holds the same key; the transaction is then lost and the handler returns its refusal.</returns>
    public async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (Session.Engine.IsUniqueViolation(exception))
        {
            ChangeTracker.Clear();
            return false;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!Session.Writing)
            throw new InvalidOperationException("Changes are saved within a command's transaction only.");
        ChangeTracker.DetectChanges();
        // Once is enough: each look at the tracker would compare every row again.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var changed = ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
            if (changed.Count == 0)
                return 0;
            await BeforeSaveAsync(changed, cancellationToken);
            changed.AddRange(AggregateVersions.CountUp(ChangeTracker));
            AuditTrail.Record(this, Session, changed);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// Adds many new aggregates at once, past the tracker and within the command's transaction: leaves what adding and saving them would leave,
    /// their parts, the rows that follow them and the audit records. They are not tracked afterwards.
    /// </summary>
    /// <exception cref="DbUpdateException">As when saving.</exception>
    public async Task InsertAsync<T>(IReadOnlyCollection<T> added, CancellationToken cancellationToken)
        where T : class
    {
        if (!Session.Writing)
            throw new InvalidOperationException("Changes are saved within a command's transaction only.");
        var insert = new BulkInsert(this, Session);
        foreach (var row in added)
        {
            insert.Add(row);
            foreach (var follower in FollowersOf(row))
                insert.Add(follower);
        }

        await insert.WriteAsync(cancellationToken);
    }

    public override void Dispose()
    {
        if (!TryWait())
            base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return TryWait() ? ValueTask.CompletedTask : base.DisposeAsync();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    internal Guid NewId() => Guid.CreateVersion7(Session.Clock.Time.GetUtcNow());

    /// <summary>Takes up a request's connection, transaction and scope; of the one before it has none left.</summary>
    internal void Serve(DbSession session)
    {
        Session = session;
        Database.SetDbConnection(session.Connection);
        if (session.Transaction is not null)
            Database.UseTransaction(session.Transaction);
        session.Join(this);
    }

    /// <summary>Written here, since EF knows a filter's parameters by the context that stands in it.</summary>
    internal Expression<Func<Guid, bool>> Granted() =>
        subject => Set<AccessGrant>().Any(grant =>
            grant.UserId == Grantee && grant.SubjectId == subject && grant.From <= GrantDay && (grant.Until == null || grant.Until >= GrantDay));

    /// <summary>For rows that follow others; what is added here is saved with them and is no part of <paramref name="changed"/>.</summary>
    protected virtual Task BeforeSaveAsync(IReadOnlyList<EntityEntry> changed, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The rows that follow a new one, as <see cref="BeforeSaveAsync"/> adds them, for one that is inserted past the tracker.</summary>
    protected virtual IEnumerable<object> FollowersOf(object added) => [];

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        _module.MapTables(modelBuilder);
        KernelTables.Map(modelBuilder);
        ScopeFilters.Apply(modelBuilder, this);
        Conventions.Finish(modelBuilder, Session.Engine);
    }

    private bool TryWait()
    {
        // In the midst of a transaction or of a reader it is not to be trusted any more.
        if (Pool is null || Session is null || Database.CurrentTransaction is not null)
            return false;
        try
        {
            ChangeTracker.Clear();
            Database.SetDbConnection(null);
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        Session = null!;
        return Pool.TryKeep(this);
    }

    private OrgPath Low(int index) => index < Session.Context.Scope.Roots.Count ? Session.Context.Scope.Roots[index] : OrgPath.Nowhere;

    private OrgPath High(int index) => Low(index).UpperBound;
}
