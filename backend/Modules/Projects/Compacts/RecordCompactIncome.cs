using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Compacts;

/// <summary>Records what the village had of a compact in a year; recorded again, the new amount stands (rule E6).</summary>
internal static class RecordCompactIncome
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/village-compacts/{compactId}/incomes", (VillageCompactId compactId, Command body) => body with { CompactId = compactId });

    /// <param name="Source">What it came from: 股份分红.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(int Year, Money Amount, string Source) : ICommand<VillageCompactView>
    {
        [JsonIgnore]
        public VillageCompactId CompactId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Amount).Must(amount => amount.Fen is >= 0 and <= Limits.MostFen).WithMessage("金额不能为负，且不超过一百亿元。");
            RuleFor(c => c.Source).NotEmpty().MaximumLength(Limits.Sentence);
        }
    }

    internal sealed class Handler(ProjectsDb db, CompactViews views, RequestContext context, BusinessClock clock) : ICommandHandler<Command, VillageCompactView>
    {
        public async Task<Result<VillageCompactView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Compacts.Where(c => c.Id == request.CompactId), CompactRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Receive(request.Year, request.Amount, request.Source, context.Actor.Name, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await views.OfAsync([loaded.Value], cancellationToken))[0];
        }
    }
}
