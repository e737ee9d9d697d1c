using Assistance.Kernel.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Assistance.Members.Data;

internal sealed class MembersDb(DbContextOptions<MembersDb> options, DbSession session) : ModuleDb(options, session, MembersModule.Instance)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<Transfer> Transfers => Set<Transfer>();

    public DbSet<MembershipEvent> MembershipEvents => Set<MembershipEvent>();

    public DbSet<RosterImport> RosterImports => Set<RosterImport>();

    public DbSet<RosterFile> RosterFiles => Set<RosterFile>();

    protected override Task BeforeSaveAsync(IReadOnlyList<EntityEntry> changed, CancellationToken cancellationToken) => NameSearch.FollowAsync(this, changed, cancellationToken);
}
