using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>A branch's sheet with everybody on it.</summary>
internal static class GetSheet
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/survey-sheets/{sheetId}", (SheetId sheetId) => new Query(sheetId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(SheetId SheetId) : IQuery<SheetView>;

    internal sealed class Handler(AssessmentDb db, SheetRows rows, IPeople people, ILedger ledger, SheetSides sides, RequestContext context, BusinessClock clock) : IQueryHandler<Query, SheetView>
    {
        public async Task<Result<SheetView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Sheets.SingleOrDefaultAsync(s => s.Id == request.SheetId, cancellationToken) is not { } sheet)
                return SurveyRefusals.SheetNotFound;
            var survey = await db.Surveys.SingleAsync(s => s.ListYear == sheet.ListYear, cancellationToken);
            var cards = await people.CardsAsync([.. sheet.Lines.Select(line => line.PersonId)], cancellationToken);
            var entries = (await ledger.OnAsync(clock.Today, sheet.OrgPath, cancellationToken)).Where(entry => entry.Until is null).ToDictionary(entry => entry.PersonId);
            return new SheetView(
                (await rows.OfAsync([sheet], cancellationToken))[0],
                sheet.Version,
                sheet.OpenedOn,
                sheet.ReportedOn,
                sheet.ConfirmedOn,
                sheet.ReturnReason,
                survey.FixedOn,
                [.. sheet.Lines.Select(line => Line(line, cards[line.PersonId], entries.GetValueOrDefault(line.PersonId))).OrderBy(line => line.IsCandidate).ThenBy(line => line.Tier).ThenBy(line => line.Name, StringComparer.Ordinal)],
                // Nobody confirms what they reported themselves.
                [.. sheet.Acts.Where(act => act != "confirm" || sheet.ReportedBy is null || sheet.ReportedBy != context.Actor.UserId)],
                sides.MayConfirm(sheet));
        }

        private static SheetLine Line(SurveyLine line, PersonCard card, LedgerCard? entry) => new(
            line.PersonId, card.Name, card.OrgName, card.BirthDate, line.IsCandidate, line.Tier, card.Tier, entry?.Cause, entry?.PerCapita, entry?.From,
            line.Finding, line.NewTier, line.Reason, line.LeftBecause);
    }
}
