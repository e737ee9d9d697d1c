using System.Text.Json.Serialization;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Standards;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Funding;

/// <summary>Says what each source is to give in a year (rule A5); a source that is left out gives nothing.</summary>
internal static class SetFundPlan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Put, "/fund-plans/{year}", (int year, Command body) => body with { Year = year });

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<Item> Items) : ICommand<FundPlanView>
    {
        [JsonIgnore]
        public int Year { get; init; }
    }

    /// <param name="Source">A code of the list <c>fundSource</c>.</param>
    internal sealed record Item(string Source, Money Amount, string? Note = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public const int LongestNote = 200;

        public Validator()
        {
            RuleFor(c => c.Items).NotNull();
            RuleForEach(c => c.Items).ChildRules(item =>
            {
                item.RuleFor(i => i.Amount).Must(amount => amount > Money.Zero).WithMessage("应大于零；没有的来源不填。");
                item.RuleFor(i => i.Note).MaximumLength(LongestNote);
            });
        }
    }

    internal sealed class Handler(AssessmentDb db, FundPlanBook book) : ICommandHandler<Command, FundPlanView>
    {
        public async Task<Result<FundPlanView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!book.Has(request.Year))
                return FundingRefusals.NotTheYear;
            if (request.Items.Any(item => StandardCodes.FundSource.Find(item.Source) is null))
                return FundingRefusals.UnknownSource;
            var plan = await PlanAsync(request.Year, cancellationToken);
            if (plan.Refusal is { } refusal)
                return refusal;
            var named = await book.NamedAsync(cancellationToken);
            if (plan.Value.Plan([.. request.Items.Select(item => PlannedSource.Of(item.Source, item.Amount, item.Note))], [.. named.Select(item => item.Source)]) is { } refused)
                return refused;
            // Two at once: the key lets one in.
            return await db.TrySaveAsync(cancellationToken) ? FundPlanBook.ViewOf(request.Year, plan.Value, named) : KernelRefusals.Stale;
        }

        private async Task<Result<FundPlan>> PlanAsync(int year, CancellationToken cancellationToken)
        {
            if (await db.FundPlans.AnyAsync(plan => plan.Year == year, cancellationToken))
                return await db.LoadForChangeAsync(db.FundPlans.Where(plan => plan.Year == year), SurveyRefusals.NotFound, cancellationToken);
            var plan = FundPlan.Of(year);
            db.Add(plan);
            return plan;
        }
    }
}
