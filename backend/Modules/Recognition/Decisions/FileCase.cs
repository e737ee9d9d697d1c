using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Decisions;

/// <summary>Puts the decided case on file; where it is the last step, the ledger follows (rules A3, G2).</summary>
internal static class FileCase
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/filing", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="Reference">Number under which it is filed.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reference, string? Note = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reference).NotEmpty().MaximumLength(100).WithName("备案号");
            RuleFor(c => c.Note).MaximumLength(FactsValidator.TextLength);
        }
    }

    internal sealed class Handler(CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) =>
            desk.ActAsync(request.CaseId, CaseAction.FileCase, file => file.Case.File(request.Note, request.Reference, file.Sitting), cancellationToken);
    }
}
