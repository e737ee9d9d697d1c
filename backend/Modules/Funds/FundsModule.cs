using Assistance.Funds.Accounts;
using Assistance.Funds.Banking;
using Assistance.Funds.BankLoans;
using Assistance.Funds.Budgets;
using Assistance.Funds.Data;
using Assistance.Funds.Disbursements;
using Assistance.Funds.Disclosures;
using Assistance.Funds.Hotline;
using Assistance.Funds.Limits;
using Assistance.Funds.Loans;
using Assistance.Funds.Payments;
using Assistance.Funds.Reactions;
using Assistance.Funds.Statements;
using Assistance.Funds.Vouchers;
using Assistance.Kernel;
using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Funds;

/// <summary>The care funds of the county and its townships: sources, the journal, payments that one drafts and another approves, what the books say.</summary>
public sealed class FundsModule : Module
{
    public static FundsModule Instance { get; } = new();

    public override string Name => "funds";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<FundsDb>().AddUseCases(typeof(FundsModule).Assembly);
        services.AddScoped<FundDesk>().AddScoped<FundReader>().AddScoped<PaymentDesk>().AddScoped<VoucherReader>().AddScoped<JournalPages>();
        services.AddScoped<BudgetReader>().AddSingleton<IPolicySection, BudgetFloorsSection>();
        services.AddScoped<IRegroupedRows, FundsFollowOrganisations>().AddScoped<IWorkItemSource, PaymentsToApprove>();
        services.AddSingleton<IPolicySection, LoansSection>().AddScoped<LoanDesk>().AddScoped<LoanReader>().AddScoped<LoanPapers>();
        services.AddScoped<IPersonRows, LoansFollowPeople>().AddScoped<IWorkItemSource, LoansWaiting>().AddScheduledJob<RemindOfLoans>();
        services.AddScoped<DisbursementDesk>().AddScoped<DisbursementDrawing>().AddScoped<EntitlementBook>().AddScoped<BatchPosting>().AddScoped<BatchPapers>().AddSingleton<LineAccounts>();
        services.AddSingleton<IPolicySection, EntitlementsSection>().AddScoped<IPersonRows, LinesFollowMergedPeople>().AddScoped<IWorkItemSource, DisbursementsToCheck>();
        services.AddScoped<LimitBook>().AddSingleton<IPolicySection, PaymentLimitsSection>().AddSingleton<IPolicySection, PaymentDaysSection>().AddScheduledJob<DraftBatches>();
        services.AddScoped<BankDesk>().AddScoped<ReconciliationReader>();
        services.AddSingleton<IPolicySection, BankLoansSection>().AddScoped<BankLoanReader>().AddScoped<SubsidyBook>().AddScheduledJob<RemindOfBankLoans>();
        services.AddScoped<DisclosureDesk>().AddScoped<StatementReader>().AddScoped<DisclosurePapers>().AddSingleton<IPolicySection, DisclosureSection>().AddScoped<IWorkItemSource, DisclosuresToPublish>();
        services.AddScoped<HotlineDesk>().AddSingleton<IPolicySection, HotlineSection>().AddScoped<IWorkItemSource, HotlineWaiting>().AddScheduledJob<RemindOfReports>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListFunds.Map(routes);
        OpenFund.Map(routes);
        GetFund.Map(routes);
        EditFund.Map(routes);
        ListOtherFunds.Map(routes);
        ClosePeriod.Map(routes);
        GetFundBudget.Map(routes);
        SetFundBudget.Map(routes);
        ListBudgetFloors.Map(routes);
        ListPayments.Map(routes);
        GetPayment.Map(routes);
        DraftPayment.Map(routes);
        EditPayment.Map(routes);
        WithdrawPayment.Map(routes);
        ApprovePayment.Map(routes);
        ListVouchers.Map(routes);
        GetVoucher.Map(routes);
        RecordIncome.Map(routes);
        TakeBackMoney.Map(routes);
        ReverseVoucher.Map(routes);
        GetTrialBalance.Map(routes);
        GetSourcesAndUses.Map(routes);
        GetJournalForm.Map(routes);
        ExportJournal.Map(routes);
        GetLoanOptions.Map(routes);
        ApplyForLoan.Map(routes);
        ListLoans.Map(routes);
        GetLoan.Map(routes);
        GiveLoanOpinion.Map(routes);
        ApproveLoan.Map(routes);
        WithdrawLoan.Map(routes);
        LendMoney.Map(routes);
        RecordRepayment.Map(routes);
        ProposeLoanChange.Map(routes);
        SettleLoanChange.Map(routes);
        GetLoanPortfolio.Map(routes);
        ExportLoans.Map(routes);
        GetLoanForm.Map(routes);
        ExportLoanForm.Map(routes);
        SimulateFund.Map(routes);
        ListEntitlements.Map(routes);
        ListDisbursements.Map(routes);
        GetDisbursement.Map(routes);
        DrawDisbursement.Map(routes);
        RedrawDisbursement.Map(routes);
        AddDisbursementLines.Map(routes);
        CheckDisbursement.Map(routes);
        ApproveDisbursement.Map(routes);
        WithdrawDisbursement.Map(routes);
        ListDisbursementLines.Map(routes);
        GetOtherAid.Map(routes);
        EditDisbursementLine.Map(routes);
        RemoveDisbursementLine.Map(routes);
        AttestEntitlement.Map(routes);
        RecordFailedPayment.Map(routes);
        PayLineAgain.Map(routes);
        ReturnLineToFund.Map(routes);
        DecideOverpayment.Map(routes);
        GetDisbursementForm.Map(routes);
        ExportDisbursement.Map(routes);
        ExportPaymentFileInFull.Map(routes);
        TakeBankResults.Map(routes);
        TakeBankStatement.Map(routes);
        ListBankStatements.Map(routes);
        RemoveBankStatement.Map(routes);
        GetReconciliation.Map(routes);
        GetReconciliationForm.Map(routes);
        ExportReconciliation.Map(routes);
        MatchBankLines.Map(routes);
        MatchBankLinesAutomatically.Map(routes);
        ListBankMatches.Map(routes);
        UndoBankMatch.Map(routes);
        ListBankLoans.Map(routes);
        GetBankLoan.Map(routes);
        RecordBankLoan.Map(routes);
        EditBankLoan.Map(routes);
        EndBankLoan.Map(routes);
        RecordBankRepayment.Map(routes);
        RecordBankInterest.Map(routes);
        StrikeBankLoanEntry.Map(routes);
        ProposeInterestSubsidy.Map(routes);
        ExportBankLoans.Map(routes);
        ListDisclosures.Map(routes);
        GetDisclosure.Map(routes);
        DraftDisclosure.Map(routes);
        PublishDisclosure.Map(routes);
        WithdrawDisclosure.Map(routes);
        GetDisclosureForm.Map(routes);
        ExportDisclosureForm.Map(routes);
        ListPublicDisclosures.Map(routes);
        ListPublicFunds.Map(routes);
        ReportInPublic.Map(routes);
        ReadReportAnswer.Map(routes);
        ListHotlineCases.Map(routes);
        GetHotlineCase.Map(routes);
        RecordHotlineCase.Map(routes);
        TakeHotlineCase.Map(routes);
        AnswerHotlineCase.Map(routes);
        CloseHotlineCase.Map(routes);
        SendBackHotlineAnswer.Map(routes);
    }

    public override void MapTables(ModelBuilder model) => FundsTables.Map(model);
}
