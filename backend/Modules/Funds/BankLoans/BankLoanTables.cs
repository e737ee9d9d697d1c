using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.BankLoans;

internal static class BankLoanTables
{
    private const string Key = "BankLoanId";

    public static void Map(ModelBuilder model) => model.Entity<BankLoan>(loan =>
    {
        loan.ToTable("funds_bank_loans", table => table.HasCheckConstraint("ck_funds_bank_loans_owed", "outstanding >= 0"));
        loan.HasKey(l => l.Id);
        loan.Property(l => l.Bank).HasMaxLength(BankLoan.LongestName);
        loan.Property(l => l.ContractNumber).HasMaxLength(BankLoan.LongestName);
        loan.Property(l => l.Purpose).HasMaxLength(BankLoan.LongestText);
        loan.Property(l => l.Guarantors).AsJson();
        loan.Property(l => l.Project).HasMaxLength(BankLoan.LongestText);
        loan.Property(l => l.EndReason).HasMaxLength(BankLoan.LongestText);
        loan.Property(l => l.RecordedByName).HasMaxLength(Fund.LongestName);
        loan.HasIndex(l => new { l.Bank, l.ContractNumber }).IsUnique();
        loan.HasIndex(l => new { l.OrgPath, l.State });
        loan.HasIndex(l => new { l.State, l.DueOn });
        loan.HasIndex(l => l.PersonId);
        loan.OwnsMany(l => l.Repayments, entry =>
        {
            entry.ToTable("funds_bank_repayments");
            entry.WithOwner().HasForeignKey(Key);
            entry.HasKey(Key, nameof(BankRepayment.Number));
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.Property(e => e.ByName).HasMaxLength(Fund.LongestName);
            entry.Property(e => e.StruckWhy).HasMaxLength(BankLoan.LongestText);
        });
        loan.OwnsMany(l => l.Interests, entry =>
        {
            entry.ToTable("funds_bank_interests");
            entry.WithOwner().HasForeignKey(Key);
            entry.HasKey(Key, nameof(BankInterest.Number));
            entry.Property(e => e.Number).ValueGeneratedNever();
            entry.Property(e => e.Slip).HasMaxLength(BankLoan.LongestName);
            entry.Property(e => e.ByName).HasMaxLength(Fund.LongestName);
            entry.Property(e => e.StruckWhy).HasMaxLength(BankLoan.LongestText);
            entry.HasIndex(e => e.PaymentId);
            entry.HasIndex(e => e.Slip);
        });
    });
}
