using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Hotline;

/// <summary>An answer that does not convince goes back to its owner, with the reason.</summary>
internal static class SendBackHotlineAnswer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/hotline-cases/{hotlineCaseId}/return", (HotlineCaseId hotlineCaseId, Command body) => body with { HotlineCaseId = hotlineCaseId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<HotlineCaseView>
    {
        [JsonIgnore]
        public HotlineCaseId HotlineCaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, HotlineDesk hotline) : ICommandHandler<Command, HotlineCaseView>
    {
        public async Task<Result<HotlineCaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.HotlineCases.Where(c => c.Id == request.HotlineCaseId), HotlineRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.SendBack(request.Reason, desk.Maker) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await hotline.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
