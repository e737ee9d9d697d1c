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

namespace Assistance.Funds.Disbursements;

/// <summary>Somebody has looked whether there is a fixed income (rule A8): it counts for a year; whoever has one is taken off.</summary>
internal static class AttestEntitlement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/disbursement-lines/{lineId}/attestation", (DisbursementLineId lineId, Command body) => body with { LineId = lineId });

    /// <param name="Holds">That there is none.</param>
    /// <param name="Evidence">What was looked at, and by whom.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(bool Holds, string Evidence) : ICommand<DisbursementLineView>
    {
        [JsonIgnore]
        public DisbursementLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Evidence).NotEmpty().MaximumLength(DisbursementLine.LongestNote);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, DisbursementDesk batches, BusinessClock clock) : ICommandHandler<Command, DisbursementLineView>
    {
        public async Task<Result<DisbursementLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await batches.LoadLineAsync(request.LineId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (batch, line) = loaded.Value;
            if ((batch.Change() ?? line.Attest(request.Holds, clock.Today, desk.Maker.MadeByName, request.Evidence.Trim())) is { } refusal)
                return refusal;
            return await db.TrySaveAsync(cancellationToken) ? await batches.LineViewAsync(line, cancellationToken) : DisbursementRefusals.ListedTwice;
        }
    }
}
