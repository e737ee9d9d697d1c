using Assistance.Access.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Data;

internal sealed class AccessDb(DbContextOptions<AccessDb> options, DbSession session) : ModuleDb(options, session, AccessModule.Instance)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInCounter> SignInCounters => Set<SignInCounter>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<SetUpToken> SetUpTokens => Set<SetUpToken>();
}
