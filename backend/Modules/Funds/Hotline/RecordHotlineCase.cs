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
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <summary>Records what came by telephone or letter; whoever called is told the code.</summary>
internal static class RecordHotlineCase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/funds/{fundId}/hotline-cases", (FundId fundId, Command body) => body with { FundId = fundId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [KeepsNoAnswer]
    internal sealed record Command(HotlineChannel Channel, HotlineSubject Subject, string Text, string? Reference = null) : ICommand<HotlineReceipt>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Channel).Must(channel => channel is HotlineChannel.Phone or HotlineChannel.Letter).WithName("反映方式");
            RuleFor(c => c.Text).SaysWhatHappened();
            RuleFor(c => c.Reference).IsReference();
        }
    }

    internal sealed class Handler(FundsDb db, HotlineDesk hotline, FundDesk desk) : ICommandHandler<Command, HotlineReceipt>
    {
        public async Task<Result<HotlineReceipt>> Handle(Command request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            return fund is null
                ? FundRefusals.NotFound
                : await hotline.ReceiveAsync(fund, new HotlineReport(request.Channel, request.Subject, request.Reference, request.Text), null, desk.Maker.MadeByName, cancellationToken);
        }
    }
}
