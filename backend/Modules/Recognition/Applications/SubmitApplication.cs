using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Applications;

/// <summary>Takes a member's application (Form 1) and opens a case under the pack in force.</summary>
internal static class SubmitApplication
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/cases", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Command(PersonId PersonId, ApplicationFacts Application, string? Note = null) : ICommand<CaseView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Application).SetValidator(new FactsValidator());
            RuleFor(c => c.Note).MaximumLength(FactsValidator.TextLength);
        }
    }

    internal sealed class Handler(
        RecognitionDb db, IPeople people, IPolicies policies, ApplicationCheck check, CasePlaces places, CaseNumbers numbers, CaseDesk desk,
        DbSession session, RequestContext context, BusinessClock clock) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return RecognitionRefusals.PersonNotFound;
            if (await db.Unscoped<Case>("One open case per person, wherever it was opened.").AnyAsync(c => c.OpenKey == person.Id.Value, cancellationToken))
                return RecognitionRefusals.OpenCase;
            var pack = await policies.InForceAsync(person.OrgPath, clock.Today, cancellationToken);
            if (check.RefuseDay(pack) is { } closed)
                return closed;
            var application = await check.CheckAsync(request.Application, person, pack, cancellationToken);
            if (!application.Succeeded)
                return application.Refusal;
            if (await numbers.NextAsync(clock.Today.Year, cancellationToken) is not { } number)
                return RecognitionRefusals.NumberTaken;

            var sitting = new Sitting(pack.Procedure(), context.Actor, clock.Today, clock.Time);
            var opened = Case.Submit(
                Ids.New<CaseId>(clock.Time), number, person, await places.OfAsync(person.OrgId, cancellationToken), pack.Id, application.Value, request.Note, sitting);
            db.Add(opened);

            // Two at once for one person: the index lets one in.
            if (!await db.TrySaveAsync(cancellationToken))
                return RecognitionRefusals.OpenCase;
            session.Raise(new ApplicationSubmitted(opened.Id, person.Id, opened.OrgPath, clock.Today));
            return await desk.CloseAsync(new CaseFile(opened, pack, sitting), cancellationToken);
        }
    }
}
