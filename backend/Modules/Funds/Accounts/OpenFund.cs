using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
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

namespace Assistance.Funds.Accounts;

/// <summary>An organisation opens its care fund: a dedicated account, a named custodian, somebody who watches (rule B1).</summary>
internal static class OpenFund
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/funds", (Command body) => body);

    /// <param name="OrganisationId">The caller's own.</param>
    /// <param name="OpenedOn">The first day that is booked.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, FundFacts Facts, DateOnly OpenedOn) : ICommand<FundView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private static readonly DateOnly FirstDay = new(2000, 1, 1);

        public Validator()
        {
            RuleFor(c => c.Facts).NotNull().SetValidator(new FundFactsValidator());
            RuleFor(c => c.OpenedOn).GreaterThanOrEqualTo(FirstDay);
        }
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, FundReader reader, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, FundView>
    {
        public async Task<Result<FundView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await organisations.FindAsync(request.OrganisationId, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path))
                return FundRefusals.OrganisationNotFound;
            if (!desk.Checks(place.Id))
                return FundRefusals.NotOwn;
            var opened = Fund.Open(Ids.New<FundId>(clock.Time), place, request.Facts, request.OpenedOn, clock.Today);
            if (opened.Refusal is not null)
                return opened.Refusal;
            if (await db.Funds.AnyAsync(f => f.OrgId == place.Id, cancellationToken))
                return FundRefusals.OpenAlready;
            db.Add(opened.Value);
            db.Add(new FundTurn { FundId = opened.Value.Id, Taken = 0 });
            return await db.TrySaveAsync(cancellationToken) ? await reader.ViewAsync(opened.Value, clock.Today.Year, cancellationToken) : FundRefusals.OpenAlready;
        }
    }
}

internal sealed class FundFactsValidator : AbstractValidator<FundFacts>
{
    public FundFactsValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(Fund.LongestName);
        RuleFor(f => f.Bank).NotEmpty().MaximumLength(Fund.LongestName);
        RuleFor(f => f.AccountTail).NotEmpty().Matches("^[0-9]{4}$").WithMessage("请填写专户账号的后四位数字。");
        RuleFor(f => f.Custodian).NotEmpty().MaximumLength(Fund.LongestName);
        RuleFor(f => f.Oversight).NotEmpty().MaximumLength(Fund.LongestName);
    }
}
