using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>Puts somebody onto a round's list whom only the branch knows to belong there; once the list is settled, for a sudden event alone (rule I3).</summary>
internal static class AddCampaignLine
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/campaign-lines", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>.</param>
    /// <param name="Classes">Those that the person is in; the highest gift is given, or all where the pack adds them up.</param>
    /// <param name="SuddenEvent">Where the list is settled: that something happened since.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Campaign, PersonId PersonId, IReadOnlyList<VisitClass> Classes, string Reason, bool SuddenEvent = false) : ICommand<CampaignLineView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Campaign).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Classes).NotEmpty();
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
        }
    }

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, IPeople people, BusinessClock clock) : ICommandHandler<Command, CampaignLineView>
    {
        public async Task<Result<CampaignLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return CampaignRefusals.PersonNotFound;
            var round = await rounds.FindAsync(request.Campaign, cancellationToken);
            if (round.Refusal is not null)
                return round.Refusal;
            if (MayAdd(round.Value, request.SuddenEvent) is { } late)
                return late;
            if (person.State is not (PersonState.Active or PersonState.LostContact))
                return CampaignRefusals.PersonGone;
            var rule = await rounds.RuleOfAsync(round.Value, person.OrgPath, cancellationToken);
            var standards = (rule?.Gifts ?? []).Where(gift => request.Classes.Contains(gift.Class)).ToList();
            if (standards.Count < request.Classes.Distinct().Count())
                return CampaignRefusals.NoStandard;
            var line = CampaignLine.Of(
                Ids.New<CampaignLineId>(clock.Time), round.Value.Id, person.Id, person.OrgId, person.OrgPath, Gift.Of(standards, rule!.AddsUp), request.Reason, round.Value.LockedOn is not null);
            if (await db.Unscoped<CampaignLine>("Nobody stands on a list twice, wherever they are.").AnyAsync(other => other.OpenKey == line.OpenKey, cancellationToken))
                return CampaignRefusals.AlreadyListed;
            db.Add(line);
            return await db.TrySaveAsync(cancellationToken) ? CampaignLineView.Of(line) : CampaignRefusals.AlreadyListed;
        }

        private Refusal? MayAdd(Campaign round, bool sudden) => round.StageOn(clock.Today) switch
        {
            CampaignStage.Listing => null,
            CampaignStage.Closed => CampaignRefusals.RoundClosed,
            _ => sudden ? null : CampaignRefusals.Settled,
        };
    }
}
