using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

/// <summary>How far a report has come; the answer once somebody else than its writer has closed it.</summary>
internal sealed record ReportAnswer(DateOnly ReceivedOn, DateOnly DueOn, HotlineState State, HotlineFinding? Finding, string? Answer, DateOnly? ClosedOn);

/// <summary>Whoever has the code reads the answer. It is posted, so that it stands in no address and no log.</summary>
internal static class ReadReportAnswer
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/public/report-answers", (Query body) => body);

    [AllowAnyone("The code is the sender's alone; it says nothing of them.")]
    internal sealed record Query(string Code) : IQuery<ReportAnswer>
    {
        public override string ToString() => nameof(ReadReportAnswer);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        private const int Longest = 40;

        public Validator() => RuleFor(q => q.Code).NotEmpty().MaximumLength(Longest).WithName("查询码");
    }

    internal sealed class Handler(FundsDb db, HotlineDesk hotline) : IQueryHandler<Query, ReportAnswer>
    {
        public async Task<Result<ReportAnswer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var code = hotline.IndexOf(request.Code);
            var of = await db.Unscoped<HotlineCase>("Found by a code that nobody else has.").SingleOrDefaultAsync(c => c.Code == code, cancellationToken);
            if (of is null)
                return HotlineRefusals.CodeUnknown;
            var isClosed = of.State == HotlineState.Closed;
            return new ReportAnswer(of.ReceivedOn, of.DueOn, of.State, isClosed ? of.Finding : null, isClosed ? of.Answer : null, of.ClosedOn);
        }
    }
}
