using Assistance.Funds.Banking;
using Assistance.Funds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Data;

/// <summary>What the bank says of a fund's account, and what of it is in the books.</summary>
internal static class BankTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<BankStatement>(statement =>
        {
            statement.ToTable("funds_bank_statements");
            statement.HasKey(s => s.Id);
            statement.Property(s => s.FileName).HasMaxLength(BankStatement.LongestFileName);
            statement.Property(s => s.TakenByName).HasMaxLength(Fund.LongestName);
            statement.HasIndex(s => new { s.FundId, s.Number }).IsUnique();
            statement.HasIndex(s => new { s.OrgPath, s.To });
        });
        model.Entity<BankLine>(line =>
        {
            line.ToTable("funds_bank_lines");
            line.HasKey(l => l.Id);
            line.Ignore(l => l.Net);
            line.Property(l => l.Party).HasMaxLength(BankLine.LongestText);
            line.Property(l => l.Summary).HasMaxLength(BankLine.LongestText);
            line.Property(l => l.Reference).HasMaxLength(BankLine.LongestText);
            line.Property(l => l.Key).HasMaxLength(BankLine.KeyLength).IsUnicode(false);
            line.HasIndex(l => new { l.FundId, l.Key }).IsUnique();
            line.HasIndex(l => new { l.FundId, l.Day, l.Place });
            line.HasIndex(l => l.MatchId);
            line.HasIndex(l => l.StatementId);
            line.HasIndex(l => l.OrgPath);
        });
        model.Entity<BankMatch>(match =>
        {
            match.ToTable("funds_bank_matches");
            match.HasKey(m => m.Id);
            match.Property(m => m.Note).HasMaxLength(BankLine.LongestText);
            match.Property(m => m.MadeByName).HasMaxLength(Fund.LongestName);
            match.HasIndex(m => new { m.OrgPath, m.LastDay });
            match.HasIndex(m => m.FundId);
            match.OwnsMany(m => m.Vouchers, voucher =>
            {
                voucher.ToTable("funds_matched_vouchers");
                voucher.WithOwner().HasForeignKey("MatchId");
                voucher.HasKey("MatchId", nameof(MatchedVoucher.VoucherId));
                voucher.Property(v => v.VoucherId).ValueGeneratedNever();
                voucher.HasIndex(v => v.VoucherId).IsUnique();
            });
        });
    }
}
