using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>What an organisation has for a round, by source and where it is said by class; replaces what was said before.</summary>
internal static class SetCampaignBudget
{
    private const int MostItems = 70;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-budgets", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">The county, or a township that has a share of its own.</param>
    /// <param name="Items">Each source and class once; empty takes the budget away.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(string Campaign, OrgId OrganisationId, IReadOnlyList<BudgetItem> Items) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Campaign).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Items).Must(items => items.Count <= MostItems && items.DistinctBy(item => (item.Source, item.Class)).Count() == items.Count).WithMessage("每个来源和类别只列一次。");
            RuleForEach(c => c.Items).ChildRules(item => item.RuleFor(i => i.Amount).Must(amount => !amount.IsNegative).WithMessage("金额不能为负。"));
        }
    }

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await rounds.PlaceAsync(request.OrganisationId, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            var round = await rounds.FindAsync(request.Campaign, cancellationToken);
            if (round.Refusal is not null)
                return round.Refusal;
            if (round.Value.ClosedOn is not null)
                return CampaignRefusals.RoundClosed;
            var budget = await db.CampaignBudgets.AsTracking().SingleOrDefaultAsync(b => b.CampaignId == round.Value.Id && b.OrgId == place.Value.Id, cancellationToken);
            if (budget is null)
                db.Add(budget = CampaignBudget.Of(Ids.New<CampaignBudgetId>(clock.Time), round.Value.Id, place.Value));
            budget.Set(request.Items);
            return Done.Value;
        }
    }
}
