using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>Puts people onto a batch to whom something happened, many in one act (rules A7, D11, I10): each with an amount, or all sharing a sum evenly.</summary>
internal static class AddDisbursementLines
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursements/{disbursementId}/lines", (DisbursementId disbursementId, Command body) => body with { DisbursementId = disbursementId });

    /// <param name="Amount">Null where all share the sum.</param>
    /// <param name="Item">Of the entitlement's items, where it has any.</param>
    /// <param name="Note">What happened to this person.</param>
    internal sealed record PayeeBody(PersonId PersonId, Money? Amount = null, string? Item = null, string? Note = null);

    /// <param name="Total">A sum that all share evenly, down to the fen: what does not divide goes to the first of them.</param>
    /// <param name="Reason">What happened.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<PayeeBody> People, string Reason, Money? Total = null) : ICommand<DisbursementView>
    {
        [JsonIgnore]
        public DisbursementId DisbursementId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int Most = 1000;

        public Validator()
        {
            RuleFor(c => c.People).NotEmpty().WithMessage("请选择人员。").Must(people => people is null || people.Count <= Most).WithMessage($"一次最多 {Most} 人。");
            RuleForEach(c => c.People).ChildRules(person =>
            {
                person.RuleFor(p => p.Amount).Must(amount => amount is null || amount > Money.Zero).WithMessage("金额应大于零。");
                person.RuleFor(p => p.Note).MaximumLength(DisbursementLine.LongestNote);
            });
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(DisbursementLine.LongestNote);
            RuleFor(c => c.Total).Must(total => total is null || total > Money.Zero).WithMessage("合计应大于零。");
        }
    }

    internal sealed class Handler(FundsDb db, DisbursementDesk batches, IPeople people, BusinessClock clock) : ICommandHandler<Command, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadAsync(request.DisbursementId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var batch = loaded.Value;
            var payees = await FindAsync(batch, request, cancellationToken);
            if (payees.Refusal is not null)
                return payees.Refusal;
            if (batch.Pay != PayRhythm.Event)
                return DisbursementRefusals.OnlyEvents;
            if (batch.Change() is { } refusal)
                return refusal;
            if (await batches.RuleOfAsync(batch, batch.Rules[0], cancellationToken) is not { } rule)
                return DisbursementRefusals.UnknownRule;
            var amounts = AmountsOf(request, rule);
            if (amounts.Refusal is not null)
                return amounts.Refusal;
            foreach (var (body, person, amount) in request.People.Zip(payees.Value, amounts.Value))
            {
                if (Add(batch, rule, (body, person), amount, request.Reason.Trim()) is { } wrong)
                    return wrong;
            }

            return await db.TrySaveAsync(cancellationToken) ? await batches.ViewAsync(batch, cancellationToken) : DisbursementRefusals.ListedTwice;
        }

        private static Result<List<Money>> AmountsOf(Command request, EntitlementRule rule)
        {
            List<Money> amounts = request.Total is { } total
                ? Share(total, request.People.Count)
                : [.. request.People.Select(person => person.Amount ?? rule.Amount ?? Money.Zero)];
            if (amounts.Exists(amount => amount <= Money.Zero))
                return DisbursementRefusals.AmountMissing;
            return rule.Most is { } most && amounts.Exists(amount => amount > most) ? DisbursementRefusals.AboveMost(most) : amounts;
        }

        // rule D11: 60,000 yuan among 140 people are 428.57 each, and a fen more for the first twenty.
        private static List<Money> Share(Money total, int people)
        {
            var (each, rest) = Math.DivRem(total.Fen, people);
            return [.. Enumerable.Range(0, people).Select(at => new Money(at < rest ? each + 1 : each))];
        }

        private async Task<Result<List<PersonCard>>> FindAsync(Disbursement batch, Command request, CancellationToken cancellationToken)
        {
            var found = new List<PersonCard>();
            foreach (var body in request.People)
            {
                if (await people.FindInScopeAsync(body.PersonId, cancellationToken) is not { } person || !batch.OrgPath.Covers(person.OrgPath))
                    return DisbursementRefusals.PersonNotFound;
                found.Add(person);
            }

            return found;
        }

        private Refusal? Add(Disbursement batch, EntitlementRule rule, (PayeeBody Body, PersonCard Person) payee, Money amount, string reason)
        {
            var (body, person) = payee;
            if (person.State is not (PersonState.Active or PersonState.LostContact))
                return DisbursementRefusals.PersonGone;
            var item = rule.Items?.FirstOrDefault(one => one.Code == body.Item);
            if (rule.Items is { Count: > 0 } != item is not null || (rule.Items is null && body.Item is not null))
                return DisbursementRefusals.UnknownItem;
            List<GroundFact> facts = [new(PayGround.Event, string.IsNullOrWhiteSpace(body.Note) ? reason : body.Note.Trim())];
            if (item is not null)
                facts.Add(new(PayGround.Item, item.Chinese));
            db.Add(DisbursementLine.ForEvent(Ids.New<DisbursementLineId>(clock.Time), batch, person, new LineContent(LineRule.Of(rule), amount, facts, rule.Split(amount)), reason));
            return null;
        }
    }
}
