using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Loans that wait for the caller: for what they think, for an approval, for what another has proposed.</summary>
internal sealed class LoansWaiting(FundsDb db, LoanDesk desk, Accounts.FundDesk funds, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("loanWaiting", "待办理借款", "Loans that wait", Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var open = await db.Loans.Where(l => l.State == LoanState.Applied || l.Change != null).OrderBy(l => l.MadeOn).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        var ids = open.Select(l => l.FundId).Distinct().ToList();
        var known = await funds.Others().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        var caller = context.Actor.UserId;
        var waiting = open.Where(l => Waits(l, known[l.FundId])).ToList();
        return waiting.Count == 0 ? WorkItems.None : new WorkItems(waiting.Count, 0, [.. waiting.Take(most).Select(l => ItemOf(l, known[l.FundId].Name))]);

        bool Waits(Loan loan, Fund fund) =>
            loan.Change is { } change ? change.MadeBy != caller && desk.Checks(fund)
            : loan.AwaitedOpinion is { } by ? desk.MayOpine(loan, by)
            : loan.MadeBy != caller && desk.Checks(fund);
    }

    private static WorkItem ItemOf(Loan loan, string fund) => new(
        "loan",
        loan.Id.ToString(),
        loan.Change is { } change ? $"{loan.Number}：{Chinese(change.Kind)}待审批，{change.MadeByName}提出"
            : loan.AwaitedOpinion is { } by ? $"{loan.Number}：借款 {loan.Amount} 元，待{LoanRefusals.Chinese(by)}签署意见" : $"{loan.Number}：借款 {loan.Amount} 元，待审批",
        loan.Change is { } proposed ? $"{loan.Number}: a change that {proposed.MadeByName} proposes"
            : loan.AwaitedOpinion is { } opinion ? $"{loan.Number}: {loan.Amount} yuan, the {opinion}'s opinion" : $"{loan.Number}: {loan.Amount} yuan, to approve",
        fund,
        null);

    private static string Chinese(LoanChangeKind kind) => kind switch
    {
        LoanChangeKind.Extend => "展期",
        LoanChangeKind.WriteOff => "核销",
        LoanChangeKind.ReleaseGuarantor => "解除担保",
        _ => "冲销还款",
    };
}
