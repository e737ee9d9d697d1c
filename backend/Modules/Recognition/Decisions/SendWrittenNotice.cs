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

/// <summary>Records that the applicant was told in writing (rule B9).</summary>
internal static class SendWrittenNotice
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/written-notice", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="Delivery">How and to whom it was handed over.</param>
    /// <param name="Reference">Number of the notice.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Delivery, string? Reference = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Delivery).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("送达情况");
            RuleFor(c => c.Reference).MaximumLength(100).WithName("文号");
        }
    }

    internal sealed class Handler(CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) =>
            desk.ActAsync(request.CaseId, CaseAction.SendWrittenNotice, file => file.Case.SendWrittenNotice(request.Delivery, request.Reference, file.Sitting), cancellationToken);
    }
}
