using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Applications;

/// <summary>Mends an application that was sent back, and hands it in again; the snapshot is taken anew.</summary>
internal static class CorrectApplication
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Put, "/cases/{caseId}/application", (CaseId caseId, Command body) => body with { CaseId = caseId });

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Command(ApplicationFacts Application, string? Note = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Application).SetValidator(new FactsValidator());
            RuleFor(c => c.Note).MaximumLength(FactsValidator.TextLength);
        }
    }

    internal sealed class Handler(CaseDesk desk, IPeople people, ApplicationCheck check) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.CaseId, CaseAction.CorrectApplication, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            var file = taken.Value;
            if (await people.FindInScopeAsync(file.Case.PersonId, cancellationToken) is not { } person)
                return RecognitionRefusals.PersonNotFound;
            var application = await check.CheckAsync(request.Application, person, file.Pack, cancellationToken);
            if (!application.Succeeded)
                return application.Refusal;
            var done = file.Case.Correct(application.Value, request.Note, file.Sitting);
            return done.Succeeded ? await desk.CloseAsync(file, cancellationToken) : done.Refusal;
        }
    }
}
