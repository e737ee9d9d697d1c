using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Data;

internal static class LoanTables
{
    public static void Map(ModelBuilder model)
    {
        // Each is kept as one text; the model would find them and make them rows.
        model.Ignore<LoanProduct>().Ignore<LoanProject>().Ignore<LoanOpinion>().Ignore<LoanSchedule>().Ignore<Instalment>().Ignore<LoanChange>().Ignore<Provenance>();
        model.Entity<Loan>(loan =>
        {
            // The last word on what no use case lets happen: nobody pays back more than they owe.
            loan.ToTable("funds_loans", table => table.HasCheckConstraint("ck_funds_loans_owed", "outstanding >= 0 AND written_off >= 0 AND fee_paid >= 0"));
            loan.HasKey(l => l.Id);
            loan.Ignore(l => l.Number);
            loan.Ignore(l => l.AwaitedOpinion);
            loan.Ignore(l => l.Repaid);
            loan.Property(l => l.Product).AsJson();
            loan.Property(l => l.Project).AsJson();
            loan.Property(l => l.Opinions).AsJson();
            loan.Property(l => l.Provenance).AsJson();
            loan.Property(l => l.Schedule).AsJson();
            loan.Property(l => l.Change).AsJson();
            loan.Property(l => l.Purpose).HasMaxLength(Voucher.LongestText);
            loan.Property(l => l.Reason).HasMaxLength(Voucher.LongestText);
            loan.Property(l => l.MadeByName).HasMaxLength(Fund.LongestName);
            loan.Property(l => l.ApprovedByName).HasMaxLength(Fund.LongestName);
            loan.HasIndex(l => new { l.FundId, l.Year, l.Sequence }).IsUnique();
            loan.HasIndex(l => new { l.OrgPath, l.State });
            loan.HasIndex(l => l.NextDueOn);
            loan.HasIndex(l => l.BorrowerId);
            loan.OwnsMany(l => l.Entries, entry =>
            {
                entry.ToTable("funds_loan_entries");
                entry.WithOwner().HasForeignKey(nameof(Contracts.LoanId));
                entry.HasKey(nameof(Contracts.LoanId), nameof(LoanEntry.Ordinal));
                entry.Property(e => e.Ordinal).ValueGeneratedNever();
                entry.Property(e => e.Note).HasMaxLength(Voucher.LongestText + LoanGuarantor.LongestName + 1);
                entry.Property(e => e.MadeByName).HasMaxLength(Fund.LongestName);
                entry.Property(e => e.CheckedByName).HasMaxLength(Fund.LongestName);
            });
        });

        model.Entity<LoanGuarantor>(guarantor =>
        {
            guarantor.ToTable("funds_loan_guarantors");
            guarantor.HasKey(g => g.Id);
            guarantor.Property(g => g.Name).HasMaxLength(LoanGuarantor.LongestName);
            guarantor.HasIndex(g => g.LoanId);
            guarantor.HasIndex(g => g.PersonId);
            guarantor.HasIndex(g => g.OrgPath);
        });
    }
}
