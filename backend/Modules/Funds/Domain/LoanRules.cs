using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Domain;

/// <summary>What a product asks of an application.</summary>
internal static class LoanRules
{
    public static Refusal? Refuse(LoanProduct product, LoanBorrower borrower, LoanWish wish) =>
        RefuseBorrower(product, borrower) ?? RefuseSums(product, wish) ?? RefuseProject(product, wish);

    private static Refusal? RefuseBorrower(LoanProduct product, LoanBorrower borrower)
    {
        if (borrower.Card.State != PersonState.Active)
            return LoanRefusals.BorrowerAway;
        return product.Borrowers switch
        {
            LoanBorrowers.Ledger when !borrower.IsInLedger => LoanRefusals.NotInLedger,
            LoanBorrowers.Members when borrower.Card.PartyStatus == PartyStatus.NonMember => LoanRefusals.NoMember,
            _ => null,
        };
    }

    private static Refusal? RefuseSums(LoanProduct product, LoanWish wish)
    {
        if (wish.Amount < product.Least || wish.Amount > product.Most)
            return LoanRefusals.OutOfBounds(product);
        if (wish.Months > product.Months)
            return LoanRefusals.TooLong(product);
        return product.Security != LoanSecurity.None && wish.Guarantors < product.Guarantors ? LoanRefusals.GuarantorsMissing(product) : null;
    }

    // rule A9: who is lent a start has a plan, and cannot pay for it themselves.
    private static Refusal? RefuseProject(LoanProduct product, LoanWish wish)
    {
        if (wish.Project is not { } project)
            return product.NeedsProject ? LoanRefusals.ProjectMissing : null;
        var gap = project.Cost - project.Own;
        return wish.Amount > gap ? LoanRefusals.MoreThanTheGap(gap.IsNegative ? Money.Zero : gap) : null;
    }
}
