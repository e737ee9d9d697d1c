using Assistance.Funds.Banking;
using Assistance.Funds.BankLoans;
using Assistance.Funds.Disbursements;
using Assistance.Funds.Disclosures;
using Assistance.Funds.Domain;
using Assistance.Funds.Hotline;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Funds.Data;

internal sealed class FundsDb(DbContextOptions<FundsDb> options, DbSession session) : ModuleDb(options, session, FundsModule.Instance)
{
    public DbSet<Fund> Funds => Set<Fund>();

    public DbSet<FundTurn> Turns => Set<FundTurn>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Voucher> Vouchers => Set<Voucher>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Budget> Budgets => Set<Budget>();

    public DbSet<Loan> Loans => Set<Loan>();

    public DbSet<LoanGuarantor> Guarantors => Set<LoanGuarantor>();

    public DbSet<Disbursement> Disbursements => Set<Disbursement>();

    public DbSet<DisbursementLine> DisbursementLines => Set<DisbursementLine>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<HotlineCase> HotlineCases => Set<HotlineCase>();

    public DbSet<BankStatement> BankStatements => Set<BankStatement>();

    public DbSet<BankLine> BankLines => Set<BankLine>();

    public DbSet<BankMatch> BankMatches => Set<BankMatch>();

    public DbSet<BankLoan> BankLoans => Set<BankLoan>();
}

internal static class FundsTables
{
    private const int CodeLength = 20;
    private const int PlaceLength = 100;
    private const int RuleLength = 30;
    private const int KeyLength = 160;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Fund>(fund =>
        {
            fund.ToTable("funds_funds");
            fund.HasKey(f => f.Id);
            fund.Ignore(f => f.FirstOpenDay);
            fund.Property(f => f.Name).HasMaxLength(Fund.LongestName);
            fund.Property(f => f.Bank).HasMaxLength(Fund.LongestName);
            fund.Property(f => f.AccountTail).HasMaxLength(Fund.TailLength).IsUnicode(false);
            fund.Property(f => f.Custodian).HasMaxLength(Fund.LongestName);
            fund.Property(f => f.Oversight).HasMaxLength(Fund.LongestName);
            fund.HasIndex(f => f.OrgId).IsUnique();
            fund.HasIndex(f => f.OrgPath);
        });
        model.Entity<FundTurn>(turn =>
        {
            turn.ToTable("funds_turns");
            turn.HasKey(t => t.FundId);
        });
        model.Entity<Account>(account =>
        {
            // The last word on what no use case lets happen.
            account.ToTable("funds_accounts", table => table.HasCheckConstraint("ck_funds_accounts_covered", "kind <> 'Cash' OR balance >= 0"));
            account.HasKey(a => a.Id);
            Code(account.Property(a => a.Source));
            Code(account.Property(a => a.EarmarkedFor));
            Code(account.Property(a => a.Purpose));
            account.Property(a => a.Place).HasMaxLength(PlaceLength).IsUnicode(false);
            account.HasIndex(a => new { a.FundId, a.Place }).IsUnique();
            account.HasIndex(a => a.OrgPath);
        });
        model.Entity<Voucher>(Map);
        model.Entity<Payment>(payment =>
        {
            payment.ToTable("funds_payments");
            payment.HasKey(p => p.Id);
            payment.Ignore(p => p.Provenance);
            payment.Ignore(p => p.Content);
            Code(payment.Property(p => p.Source));
            Code(payment.Property(p => p.EarmarkedFor));
            Code(payment.Property(p => p.Purpose));
            payment.Property(p => p.Summary).HasMaxLength(Voucher.LongestText);
            payment.Property(p => p.Party).HasMaxLength(Fund.LongestName);
            payment.Property(p => p.Authority).HasMaxLength(Voucher.LongestText);
            payment.Property(p => p.MadeByName).HasMaxLength(Fund.LongestName);
            payment.Property(p => p.SettledByName).HasMaxLength(Fund.LongestName);
            payment.Property(p => p.Reason).HasMaxLength(Voucher.LongestText);
            payment.HasIndex(p => new { p.OrgPath, p.State });
            payment.HasIndex(p => new { p.FundId, p.State });
        });
        model.Entity<Budget>(budget =>
        {
            budget.ToTable("funds_budgets");
            budget.HasKey(b => new { b.FundId, b.Year });
            budget.Ignore(b => b.Shares);
            budget.HasIndex(b => b.OrgPath);
            budget.OwnsMany(b => b.Lines, line =>
            {
                line.ToTable("funds_budget_lines");
                line.WithOwner().HasForeignKey(nameof(Budget.FundId), nameof(Budget.Year));
                line.HasKey(nameof(Budget.FundId), nameof(Budget.Year), nameof(BudgetLine.Source), nameof(BudgetLine.Purpose));
                Code(line.Property(l => l.Source).ValueGeneratedNever());
                Code(line.Property(l => l.Purpose).ValueGeneratedNever());
            });
        });

        LoanTables.Map(model);

        model.Ignore<BorneAmount>().Ignore<GroundFact>().Ignore<PaidPart>().Ignore<Provenance>();
        model.Entity<Disbursement>(Map);
        model.Entity<DisbursementLine>(Map);
        OpennessTables.Map(model);
        BankTables.Map(model);
        BankLoanTables.Map(model);
    }

    private static void Map(EntityTypeBuilder<Disbursement> batch)
    {
        batch.ToTable("funds_disbursements");
        batch.HasKey(b => b.Id);
        batch.Ignore(b => b.Span);
        batch.Property(b => b.Title).HasMaxLength(Fund.LongestName);
        batch.Property(b => b.Period).HasMaxLength(PayPeriod.LongestKey).IsUnicode(false);
        batch.Property(b => b.Rules).AsJson();
        batch.Property(b => b.Sources).AsJson();
        batch.Property(b => b.MadeByName).HasMaxLength(Fund.LongestName);
        batch.Property(b => b.CheckedByName).HasMaxLength(Fund.LongestName);
        batch.Property(b => b.ApprovedByName).HasMaxLength(Fund.LongestName);
        batch.Property(b => b.Reason).HasMaxLength(Voucher.LongestText);
        batch.HasIndex(b => new { b.OrgPath, b.MadeOn });
        batch.HasIndex(b => new { b.FundId, b.State });
    }

    private static void Map(EntityTypeBuilder<DisbursementLine> line)
    {
        line.ToTable("funds_disbursement_lines");
        line.HasKey(l => l.Id);
        line.Property(l => l.RuleCode).HasMaxLength(RuleLength).IsUnicode(false);
        line.Property(l => l.RuleChinese).HasMaxLength(DisbursementLine.LongestName);
        line.Property(l => l.RuleEnglish).HasMaxLength(DisbursementLine.LongestName * 2);
        Code(line.Property(l => l.Purpose));
        line.Property(l => l.Period).HasMaxLength(PlaceLength).IsUnicode(false);
        line.Property(l => l.OpenKey).HasMaxLength(KeyLength).IsUnicode(false);
        line.Property(l => l.Shares).AsJson();
        line.Property(l => l.Facts).AsJson();
        line.Property(l => l.Parts).AsJson();
        line.Property(l => l.HeldNote).HasMaxLength(DisbursementLine.LongestNote);
        line.Property(l => l.Note).HasMaxLength(DisbursementLine.LongestNote);
        line.Property(l => l.AttestedBy).HasMaxLength(Fund.LongestName);
        line.Property(l => l.Payee).HasMaxLength(DisbursementLine.LongestName);
        line.Property(l => l.PayeeRelation).HasMaxLength(DisbursementLine.LongestName);
        line.HasIndex(l => l.OpenKey).IsUnique();
        line.HasIndex(l => new { l.DisbursementId, l.State });
        line.HasIndex(l => new { l.PersonId, l.State });
        line.HasIndex(l => l.OrgPath);
    }

    private static void Map(EntityTypeBuilder<Voucher> voucher)
    {
        voucher.ToTable("funds_vouchers");
        voucher.HasKey(v => v.Id);
        voucher.Ignore(v => v.Number);
        voucher.Ignore(v => v.Provenance);
        voucher.Ignore(v => v.Amount);
        voucher.Ignore(v => v.IsOfALoan);
        Code(voucher.Property(v => v.Source));
        Code(voucher.Property(v => v.EarmarkedFor));
        Code(voucher.Property(v => v.Purpose));
        voucher.Property(v => v.Summary).HasMaxLength(Voucher.LongestText);
        voucher.Property(v => v.Party).HasMaxLength(Fund.LongestName);
        voucher.Property(v => v.MadeByName).HasMaxLength(Fund.LongestName);
        voucher.Property(v => v.CheckedByName).HasMaxLength(Fund.LongestName);
        voucher.HasIndex(v => new { v.FundId, v.Year, v.Sequence }).IsUnique();
        voucher.HasIndex(v => v.ReversalOf).IsUnique();
        voucher.HasIndex(v => v.ReturnOf);
        voucher.HasIndex(v => new { v.FundId, v.Day });
        voucher.HasIndex(v => new { v.OrgPath, v.Day });
        voucher.OwnsMany(v => v.Entries, entry =>
        {
            entry.ToTable("funds_entries");
            entry.WithOwner().HasForeignKey(nameof(Contracts.VoucherId));
            entry.HasKey(nameof(Contracts.VoucherId), nameof(Entry.Ordinal));
            entry.Property(e => e.Ordinal).ValueGeneratedNever();
            entry.HasIndex(e => e.AccountId);
        });
    }

    private static void Code<T>(PropertyBuilder<T> code) => code.HasMaxLength(CodeLength).IsUnicode(false);
}
