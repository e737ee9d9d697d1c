using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>Asks that a verified fact be changed: the form as its edit takes it, with the reason and the evidence. If-Match names the version of what was seen: the household's, else the person's.</summary>
internal static class RequestChange
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/people/{personId}/change-requests", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="Evidence">The paper or the look that proves it: which, of when, where it is kept.</param>
    /// <param name="Facts">Exactly one of the four forms.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        string Reason, string Evidence, EditPerson.Command? Facts = null, SetContact.Command? Numbers = null, EditProfile.Command? Profile = null, EditHousehold.Command? Household = null)
        : ICommand<ChangeRequestView>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }

        public override string ToString() => nameof(RequestChange);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(ChangeRequest.LongestReason);
            RuleFor(command => command.Evidence).NotEmpty().MaximumLength(ChangeRequest.LongestReason);
        }
    }

    internal sealed class Handler(
        MembersDb db, ChangeDesk desk, FactsForm facts, NumbersForm numbers, ProfileForm profile, HouseholdForm household, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken);
            if (person is null)
                return MembersRefusals.PersonNotFound;
            if (person.MergedInto is not null)
                return MembersRefusals.RecordMerged;
            if (KindOf(request) is not { } kind)
                return ChangeRefusals.OneKind;
            var file = await desk.LookAsync(person, kind, cancellationToken);
            if (context.ExpectedVersion is { } seen && seen != (file.Household?.Version ?? person.Version))
                return KernelRefusals.Stale;
            var read = await ReadAsync(request, person, cancellationToken);
            if (read.Refusal is { } wrong)
                return wrong;
            var (form, now) = (desk.FormOf(kind), desk.FormOf(kind).Now(file));
            if (FactForm.Differences(now, read.Value) is not { Count: > 0 } fields)
                return ChangeRefusals.NothingChanges;
            if (!fields.Any(form.IsVerified) || !await desk.AreVerifiedAsync(person, kind, cancellationToken))
                return ChangeRefusals.NotVerified;
            var id = Ids.New<ChangeRequestId>(clock.Time);
            var made = ChangeRequest.Make(id, person, desk.Seal(id, kind, fields, now, read.Value), request.Reason, request.Evidence, context.Actor, clock.Now);
            db.Add(made);
            return await db.TrySaveAsync(cancellationToken) ? await desk.ShowAsync(made, cancellationToken) : ChangeRefusals.OpenAlready;
        }

        private static ChangeKind? KindOf(Command request) => (request.Facts, request.Numbers, request.Profile, request.Household) switch
        {
            (not null, null, null, null) => ChangeKind.Facts,
            (null, not null, null, null) => ChangeKind.Numbers,
            (null, null, not null, null) => ChangeKind.Profile,
            (null, null, null, not null) => ChangeKind.Household,
            _ => null,
        };

        private async Task<Result<JsonObject>> ReadAsync(Command request, Person person, CancellationToken cancellationToken) => request switch
        {
            { Facts: { } body } => await JsonAsync(facts, body, person, cancellationToken),
            { Numbers: { } body } => await JsonAsync(numbers, body, person, cancellationToken),
            { Profile: { } body } => await JsonAsync(profile, body, person, cancellationToken),
            _ => await JsonAsync(household, request.Household!, person, cancellationToken),
        };

        private static async Task<Result<JsonObject>> JsonAsync<TBody>(FactForm<TBody> form, TBody body, Person person, CancellationToken cancellationToken)
            where TBody : class
        {
            var read = await form.ReadAsync(body, person, cancellationToken);
            return read.Refusal is { } refusal ? refusal : form.Json(read.Value);
        }
    }
}
