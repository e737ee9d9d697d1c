using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
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

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<MembershipEvent> MembershipEvents => Set<MembershipEvent>();

    public DbSet<RosterImport> RosterImports => Set<RosterImport>();

    public DbSet<RosterFile> RosterFiles => Set<RosterFile>();

    /// <summary>
    /// The grams of those in the caller's subtrees: the index holds them side by side, where those of a surname go through all places.
    /// Whom a helper reaches grants say, of which grams know nothing: for a helper they are all grams, beside people within reach.
    /// </summary>
    public IQueryable<NameGram> GramsInReach =>
        Session.Context.Scope.Grantee is null ? InScope<NameGram>() : Unscoped<NameGram>("Leads to people who are asked for within the scope.");

    /// <summary>A person within the caller's reach, to be changed; a record that went into another is only read.</summary>
    public async Task<Result<Person>> LoadPersonAsync(PersonId id, CancellationToken cancellationToken)
    {
        var found = await this.LoadForChangeAsync(People.Where(p => p.Id == id), MembersRefusals.PersonNotFound, cancellationToken);
        return found.Refusal is null && found.Value.MergedInto is not null ? MembersRefusals.RecordMerged : found;
    }

    protected override Task BeforeSaveAsync(IReadOnlyList<EntityEntry> changed, CancellationToken cancellationToken) => NameSearch.FollowAsync(this, changed, cancellationToken);

    protected override IEnumerable<object> FollowersOf(object added) => added is Person person ? NameSearch.GramsOf(person) : [];
}
