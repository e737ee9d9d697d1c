using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
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

namespace Assistance.Assessment.Surveys;

/// <summary>The county fixes a year's list (rule A2): everybody in the ledger on that day, by name and tier, as they will be read ever after.</summary>
internal static class FixYearList
{
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/year-lists", (Command body) => body);

    /// <param name="Reason">Owed where a branch is not confirmed: the list is fixed without waiting for it.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(int ListYear, string? Reason = null) : ICommand<Answer>;

    internal sealed record Answer(int ListYear, int People);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).MaximumLength(ShortText);
    }

    internal sealed class Handler(AssessmentDb db, ILedger ledger, IPeople people, IOrganisations organisations, IRegistryStatistics registry, IPolicies policies, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var survey = await db.LoadForChangeAsync(db.Surveys.Where(s => s.ListYear == request.ListYear), SurveyRefusals.NotFound, cancellationToken);
            if (survey.Refusal is not null)
                return survey.Refusal;
            var sheets = await db.Sheets.AsTracking().Where(s => s.ListYear == request.ListYear).ToListAsync(cancellationToken);
            var committees = await Committees.ReadAsync(organisations, cancellationToken);
            var pack = await policies.InForceAsync(committees.County.Path, clock.Today, cancellationToken);
            if (survey.Value.Fix(clock.Today, pack.Id, sheets.Count(s => s.State != SheetState.Confirmed), request.Reason) is { } refusal)
                return refusal;
            foreach (var sheet in sheets)
                sheet.Close();
            await CountAsync(request.ListYear, committees, cancellationToken);
            return new Answer(request.ListYear, await ListAsync(request.ListYear, sheets, committees, cancellationToken));
        }

        private async Task<int> ListAsync(int year, IReadOnlyCollection<SurveySheet> sheets, Committees committees, CancellationToken cancellationToken)
        {
            // Whoever left the ledger today is in it until today, and not on next year's list.
            var entries = (await ledger.OnAsync(clock.Today, committees.County.Path, cancellationToken)).Where(entry => entry.Until is null).ToList();
            var cards = await people.CardsAsync([.. entries.Select(entry => entry.PersonId)], cancellationToken);
            var places = await organisations.CardsAsync([.. entries.Select(entry => entry.OrgId).Distinct()], cancellationToken);
            var findings = sheets.Where(sheet => sheet.State == SheetState.Confirmed).SelectMany(sheet => sheet.Lines).Where(line => !line.IsCandidate)
                .GroupBy(line => line.PersonId).ToDictionary(lines => lines.Key, lines => lines.Last().Finding);
            foreach (var entry in entries)
            {
                db.Add(ListedPerson.Of(
                    Ids.New<ListedId>(clock.Time), year, entry, cards[entry.PersonId], places[entry.OrgId].Name,
                    committees, findings.GetValueOrDefault(entry.PersonId), clock.Today));
            }

            return entries.Count;
        }

        private async Task CountAsync(int year, Committees committees, CancellationToken cancellationToken)
        {
            var members = committees.Members(await registry.MembersByBranchAsync(committees.County.Path, cancellationToken));
            foreach (var committee in committees.All)
                db.Add(new ListedPlace(Ids.New<ListedPlaceId>(clock.Time), year, committee, members.GetValueOrDefault(committee.Id)));
        }
    }
}
