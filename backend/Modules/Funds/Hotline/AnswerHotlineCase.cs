using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Hotline;

/// <summary>Its owner says what was found; the sender reads it once another hand has closed it.</summary>
internal static class AnswerHotlineCase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/hotline-cases/{hotlineCaseId}/answer", (HotlineCaseId hotlineCaseId, Command body) => body with { HotlineCaseId = hotlineCaseId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(HotlineFinding Finding, string Text) : ICommand<HotlineCaseView>
    {
        [JsonIgnore]
        public HotlineCaseId HotlineCaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().MaximumLength(HotlineCase.LongestText).WithName("答复内容");
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, HotlineDesk hotline, BusinessClock clock) : ICommandHandler<Command, HotlineCaseView>
    {
        public async Task<Result<HotlineCaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.HotlineCases.Where(c => c.Id == request.HotlineCaseId), HotlineRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.GiveAnswer(request.Finding, request.Text, desk.Maker, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await hotline.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
