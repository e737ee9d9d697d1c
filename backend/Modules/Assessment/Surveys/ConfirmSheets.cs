using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>The township confirms: new tiers go into the ledger, and an exit ends what depends on it (rules G3, B14).</summary>
internal static class ConfirmSheets
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/survey-sheets/confirm", (Command body) => body);

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<SheetId> SheetIds) : ICommand<Answer>;

    internal sealed record Answer(int Confirmed);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.SheetIds.Count).InclusiveBetween(1, Most).OverridePropertyName("sheetIds");
    }

    internal sealed class Handler(AssessmentDb db, ILedger ledger, SheetSides sides, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var wanted = request.SheetIds.Distinct().ToList();
            var sheets = await db.Sheets.AsTracking().Where(s => wanted.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(cancellationToken);
            if (sheets.Count < wanted.Count)
                return SurveyRefusals.SheetNotFound;
            foreach (var sheet in sheets)
            {
                if (!sides.MayConfirm(sheet))
                    return SurveyRefusals.NotConfirmer;
                if (sheet.Confirm(clock.Today, context.Actor.UserId) is { } refusal)
                    return refusal.With("sheetId", sheet.Id);
                foreach (var line in sheet.Lines.Where(line => line.LeftBecause is null))
                    await TakeEffectAsync(sheet, line, cancellationToken);
            }

            return new Answer(sheets.Count);
        }

        private async Task TakeEffectAsync(SurveySheet sheet, SurveyLine line, CancellationToken cancellationToken)
        {
            var reason = $"{sheet.ListYear} 年度调查摸底：{line.Reason}";
            if (line is { Finding: SurveyFinding.ChangeTier, NewTier: { } tier })
                await ledger.ChangeTierAsync(line.PersonId, tier, clock.Today, reason, cancellationToken);
            else if (line.Finding == SurveyFinding.Exit)
                await ledger.ExitAsync(line.PersonId, clock.Today, reason, cancellationToken);
        }
    }
}
