using Assistance.Access.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Data;

internal static class AccessTables
{
    private const int LongestHash = 200;
    private const int DigestLength = 64;

    public static void Map(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.ToTable("access_users");
            user.Property(u => u.Account).HasMaxLength(User.LongestAccount);
            user.Property(u => u.AccountKey).HasMaxLength(User.LongestAccount);
            user.Property(u => u.PasswordHash).HasMaxLength(LongestHash);
            user.HasIndex(u => u.AccountKey).IsUnique();
            user.OwnsMany(u => u.Posts, post =>
            {
                post.ToTable("access_posts");
                post.WithOwner().HasForeignKey("UserId");
                post.HasKey(p => p.Id);
                post.HasIndex("UserId");
                post.HasIndex(p => new { p.OrgPath, p.Role });
            });
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("access_sessions");
            session.Property(s => s.TokenHash).HasMaxLength(DigestLength / 2);
            session.HasIndex(s => s.TokenHash).IsUnique();
            session.HasIndex(s => new { s.UserId, s.LastSeenAt });
        });
        model.Entity<SignInCounter>(counter =>
        {
            counter.ToTable("access_sign_in_counters");
            counter.HasKey(c => c.Key);
            counter.Property(c => c.Key).HasMaxLength(DigestLength).IsUnicode(false);
            counter.HasIndex(c => c.LastAt);
        });
        model.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("access_saved_filters");
            filter.Property(f => f.Screen).HasMaxLength(SavedFilter.LongestScreen).IsUnicode(false);
            filter.Property(f => f.Name).HasMaxLength(SavedFilter.LongestName);
            filter.Property(f => f.Conditions).HasMaxLength(SavedFilter.LongestConditions);
            filter.HasIndex(f => new { f.UserId, f.Screen, f.Name }).IsUnique();
        });
        model.Entity<SetUpToken>(token =>
        {
            token.ToTable("access_set_up_tokens");
            token.HasKey(t => t.TokenHash);
            token.Property(t => t.TokenHash).HasMaxLength(DigestLength).IsUnicode(false);
        });
    }
}
