using Assistance.Kernel.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistance.Members.Data;

internal static class MembersTables
{
    private const int NameLength = 100;
    private const int CodeLength = 20;

    public static void Map(ModelBuilder model)
    {
        // Kept as text in one column each; EF would take them for entities.
        model.Ignore<UncountedTime>();
        model.Ignore<PostHeld>();
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("members_organisations");
            organisation.HasKey(o => o.Id);
            organisation.Property(o => o.Name).HasMaxLength(NameLength);
            organisation.Property(o => o.DivisionCode).HasMaxLength(CodeLength).IsUnicode(false);
            organisation.Property(o => o.Function).HasMaxLength(CodeLength);
            organisation.Property(o => o.Needs).HasConversion<ChosenCodesConverter>().HasMaxLength(ChosenCodes.MaximumLength);
            organisation.HasIndex(o => o.OrgPath).IsUnique();
            organisation.Property(o => o.NameKey).HasMaxLength(NameLength);
            organisation.HasIndex(o => new { o.ParentId, o.NameKey }).IsUnique();
            organisation.HasIndex(o => new { o.Kind, o.OrgPath });
            organisation.HasIndex(o => o.TermUntil);
        });
        model.Entity<Person>(person =>
        {
            person.ToTable("members_people");
            person.HasKey(p => p.Id);
            person.Property(p => p.Name).HasMaxLength(NameLength);
            foreach (var code in new[] { nameof(Person.Ethnicity), nameof(Person.Education), nameof(Person.Composition), nameof(Person.UrbanRural) })
                person.Property<string?>(code).HasMaxLength(CodeLength).IsUnicode(false);
            person.Ignore(p => p.Standing);
            person.Property(p => p.UncountedTimes).AsJson();
            person.Property(p => p.PostsHeld).AsJson();
            person.HasIndex(p => p.CitizenIdIndex).IsUnique();
            person.HasIndex(p => new { p.OrgPath, p.Name });
            person.HasIndex(p => new { p.Name, p.BirthDate });
            person.HasIndex(p => new { p.OrgId, p.State });
            person.HasIndex(p => p.HouseholdId);
            person.HasIndex(p => new { p.State, p.StateSince });
            person.HasIndex(p => p.UserId).IsUnique();
            person.OwnsOne(p => p.Profile, profile =>
            {
                foreach (var code in new[] { nameof(HardshipProfile.Health), nameof(HardshipProfile.Labour), nameof(HardshipProfile.Housing), nameof(HardshipProfile.PrimaryCause) })
                    profile.Property<string?>(code).HasMaxLength(CodeLength).IsUnicode(false);
                foreach (var list in new[] { nameof(HardshipProfile.OtherCauses), nameof(HardshipProfile.Identities), nameof(HardshipProfile.Skills), nameof(HardshipProfile.Wishes) })
                    profile.Property<ChosenCodes>(list).HasConversion<ChosenCodesConverter>().HasMaxLength(ChosenCodes.MaximumLength);
            });
            person.Navigation(p => p.Profile).IsRequired();
            person.OwnsOne(p => p.Away, away =>
            {
                away.Property(a => a.Since).HasColumnName("AwaySince");
                away.Property(a => a.HeardOn).HasColumnName("AwayHeardOn");
                away.Property(a => a.Place).HasColumnName("AwayPlace").HasMaxLength(Away.LongestPlace);
                away.Property(a => a.Reason).HasColumnName("AwayReason").HasMaxLength(Away.LongestReason);
                away.Property(a => a.Host).HasColumnName("AwayHost").HasMaxLength(Away.LongestPlace);
                away.HasIndex(a => a.Since);
            });
        });
        model.Entity<NameGram>(gram =>
        {
            gram.ToTable("members_name_grams");
            gram.HasKey(g => new { g.Gram, g.OrgPath, g.PersonId });
            gram.Property(g => g.Gram).HasMaxLength(NameGrams.MaximumLength);
        });
        model.Entity<Household>(household =>
        {
            household.ToTable("members_households");
            household.HasKey(h => h.Id);
            household.HasIndex(h => h.HeadId).IsUnique();
            household.HasIndex(h => h.OrgPath);
            household.OwnsMany(h => h.Members, member =>
            {
                member.ToTable("members_household_members");
                member.WithOwner().HasForeignKey("HouseholdId");
                member.HasKey(m => m.Id);
                member.Property(m => m.Name).HasMaxLength(NameLength);
                member.Property(m => m.Relation).HasMaxLength(CodeLength).IsUnicode(false);
            });
            household.OwnsMany(h => h.Incomes, income =>
            {
                income.ToTable("members_incomes");
                income.WithOwner().HasForeignKey("HouseholdId");
                income.HasKey(i => i.Id);
                income.Property(i => i.Source).HasMaxLength(CodeLength).IsUnicode(false);
                income.Property(i => i.Accounting).HasMaxLength(CodeLength).IsUnicode(false);
            });
            household.OwnsMany(h => h.Expenses, expense =>
            {
                expense.ToTable("members_expenses");
                expense.WithOwner().HasForeignKey("HouseholdId");
                expense.HasKey(e => e.Id);
                expense.Property(e => e.Kind).HasMaxLength(CodeLength).IsUnicode(false);
            });
        });
        model.Entity<LedgerEntry>(entry =>
        {
            entry.ToTable("members_ledger");
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Snapshot).HasMaxLength(-1);
            entry.Property(e => e.Cause).HasMaxLength(CodeLength).IsUnicode(false);
            entry.Property(e => e.CaseNumber).HasMaxLength(CodeLength);
            entry.HasIndex(e => e.CurrentKey).IsUnique();
            entry.HasIndex(e => e.PersonId);
            entry.HasIndex(e => new { e.OrgPath, e.From });
            entry.OwnsMany(e => e.Tiers, tier =>
            {
                tier.ToTable("members_ledger_tiers");
                tier.WithOwner().HasForeignKey("LedgerEntryId");
                tier.HasKey(t => t.Id);
            });
        });
        model.Entity<MembershipEvent>(happened =>
        {
            happened.ToTable("members_membership_events");
            happened.HasKey(e => e.Id);
            happened.Property(e => e.ByName).HasMaxLength(NameLength);
            happened.HasIndex(e => e.PersonId);
        });
        model.Entity<Transfer>(transfer =>
        {
            transfer.ToTable("members_transfers");
            transfer.HasKey(t => t.Id);
            transfer.Property(t => t.PersonName).HasMaxLength(NameLength);
            transfer.Property(t => t.FromName).HasMaxLength(NameLength);
            transfer.Property(t => t.ToName).HasMaxLength(Transfer.LongestPlace);
            transfer.Property(t => t.LetterNumber).HasMaxLength(Transfer.LongestLetterNumber);
            transfer.HasIndex(t => t.OpenKey).IsUnique();
            transfer.HasIndex(t => t.PersonId);
            transfer.HasIndex(t => new { t.OrgPath, t.State });
            transfer.HasIndex(t => new { t.OtherPath, t.State });
            transfer.HasIndex(t => new { t.State, t.ValidUntil });
        });
        model.Entity<RosterImport>(import =>
        {
            import.ToTable("members_roster_imports");
            import.HasKey(i => i.Id);
            import.Property(i => i.UploadedByName).HasMaxLength(NameLength);
            import.Property(i => i.FileName).HasMaxLength(RosterImport.LongestFileName);
            import.Property(i => i.Report).HasMaxLength(-1);
            import.HasIndex(i => new { i.OrgPath, i.UploadedAt });
        });
        model.Entity<RosterFile>(file =>
        {
            file.ToTable("members_roster_files");
            file.HasKey(f => new { f.ImportId, f.Kind });
            file.HasIndex(f => f.At);
        });
    }

    private sealed class ChosenCodesConverter() : ValueConverter<ChosenCodes, string>(list => list.Text, text => ChosenCodes.FromStore(text));
}
