using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Payments;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Somebody who stands for a loan, as an application names them.</summary>
/// <param name="PersonId">Where the roster has them.</param>
internal sealed record NamedGuarantor(string Name, PersonId? PersonId = null);

/// <summary>Enters an application (Form 14): who borrows, what for, how much, for how long, who stands for it.</summary>
internal static class ApplyForLoan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/loans", (Command body) => body);

    /// <param name="Product">The code of a kind of loan in the borrower's pack.</param>
    /// <param name="Project">What a start-up loan is for.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        PersonId BorrowerId, FundId FundId, string Product, Money Amount, int Months, string Purpose, LoanProject? Project = null, IReadOnlyList<NamedGuarantor>? Guarantors = null) : ICommand<LoanView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int MostGuarantors = 10;

        public Validator()
        {
            RuleFor(c => c.Product).NotEmpty();
            RuleFor(c => c.Amount).IsAmount();
            RuleFor(c => c.Months).GreaterThan(0);
            RuleFor(c => c.Purpose).NotEmpty().MaximumLength(Voucher.LongestText);
            RuleFor(c => c.Project!).ChildRules(project =>
            {
                project.RuleFor(p => p.Name).NotEmpty().MaximumLength(Voucher.LongestText);
                project.RuleFor(p => p.Cost).IsAmount();
                project.RuleFor(p => p.Own).Must(own => !own.IsNegative).WithMessage("自有资金不能小于零。");
            }).When(c => c.Project is not null);
            RuleFor(c => c.Guarantors!.Count).LessThanOrEqualTo(MostGuarantors).OverridePropertyName("guarantors").When(c => c.Guarantors is not null);
            RuleForEach(c => c.Guarantors).ChildRules(one => one.RuleFor(g => g.Name).NotEmpty().MaximumLength(LoanGuarantor.LongestName));
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, LoanDesk loans, LoanReader reader, IPeople people, ILedger ledger, IPolicies policies, BusinessClock clock) : ICommandHandler<Command, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.BorrowerId, cancellationToken) is not { } card)
                return LoanRefusals.PersonNotFound;
            var named = request.Guarantors ?? [];
            if (await RefuseGuarantorsAsync(named, card, cancellationToken) is { } refusal)
                return refusal;
            var fund = await desk.Others().SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null || !fund.OrgPath.Covers(card.OrgPath) || !loans.MayApply(fund, card.OrgPath))
                return LoanRefusals.NoFund;
            var pack = await policies.InForceAsync(card.OrgPath, clock.Today, cancellationToken);
            if (policies.SectionOf<LoansPolicy>(pack, LoansPolicy.SectionName).Find(request.Product) is not { } product)
                return LoanRefusals.NoProduct;
            await desk.TakeTurnAsync(fund.Id, cancellationToken);
            var borrower = new LoanBorrower(card, await ledger.CurrentAsync(card.Id, cancellationToken) is not null);
            var wish = new LoanWish(request.Amount, request.Months, request.Purpose, request.Project, named.Count);
            var applied = Loan.Apply(
                Ids.New<LoanId>(clock.Time), fund, await loans.NextSequenceAsync(fund.Id, cancellationToken), borrower, product, pack.Id, wish, loans.Maker, clock.Today);
            if (applied.Refusal is not null)
                return applied.Refusal;
            db.Add(applied.Value);
            db.AddRange(named.Select(one => LoanGuarantor.Of(Ids.New<GuarantorId>(clock.Time), applied.Value, one.PersonId, one.Name)));
            await db.SaveChangesAsync(cancellationToken);
            return await reader.ViewAsync(applied.Value, cancellationToken);
        }

        private async Task<Refusal?> RefuseGuarantorsAsync(IReadOnlyList<NamedGuarantor> named, PersonCard borrower, CancellationToken cancellationToken)
        {
            var known = named.Select(one => one.PersonId).OfType<PersonId>().ToList();
            if (known.Contains(borrower.Id) || known.Distinct().Count() != known.Count || named.Select(one => one.Name.Trim()).Append(borrower.Name).Distinct(StringComparer.Ordinal).Count() != named.Count + 1)
                return LoanRefusals.OwnGuarantor;
            foreach (var id in known)
            {
                if (await people.FindInScopeAsync(id, cancellationToken) is null)
                    return LoanRefusals.PersonNotFound.ForField("guarantors");
            }

            return null;
        }
    }
}
