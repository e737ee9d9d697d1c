using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <summary>Anybody reports what is wrong with a fund, without signing in; there is no field for who they are (rule D9: 举报信箱).</summary>
internal static class ReportInPublic
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/public/reports", (Command body) => body);

    /// <param name="Website">Left empty by people; machines fill every field, and are answered as if they had been heard.</param>
    [AllowAnyone("Whoever knows of something wrong may say so.")]
    internal sealed record Command(FundId FundId, HotlineSubject Subject, string Text, string? Reference = null, string? Website = null) : ICommand<HotlineReceipt>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).SaysWhatHappened();
            RuleFor(c => c.Reference).IsReference();
        }
    }

    internal sealed class Handler(FundsDb db, HotlineDesk hotline, FieldProtector protector, RequestContext context, BusinessClock clock) : ICommandHandler<Command, HotlineReceipt>
    {
        private const int MostFromOnePlace = 5;
        private static readonly TimeSpan Within = TimeSpan.FromHours(1);

        public async Task<Result<HotlineReceipt>> Handle(Command request, CancellationToken cancellationToken)
        {
            var fund = await db.Unscoped<Fund>("Anybody may report about any fund.").SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            if (!string.IsNullOrEmpty(request.Website))
                return new HotlineReceipt(HotlineCase.NewCode(), clock.Today, clock.Today.AddDays((await hotline.PolicyAsync(fund.OrgPath, cancellationToken)).AnswerDays));

            // Counted in the database, so that several instances count together and a restart forgets nothing.
            var source = protector.IndexOf("hotline.source", context.Source);
            var since = clock.Now - Within;
            var recent = db.Unscoped<HotlineCase>("Counted for whoever reports, wherever they did before.").Where(c => c.Source == source && c.ReceivedAt > since);
            return await recent.CountAsync(cancellationToken) >= MostFromOnePlace
                ? KernelRefusals.TooMany
                : await hotline.ReceiveAsync(fund, new HotlineReport(HotlineChannel.Web, request.Subject, request.Reference, request.Text), source, null, cancellationToken);
        }
    }
}
