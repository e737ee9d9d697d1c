using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Appeals;

/// <summary>Answers an appeal; nobody does who had a hand in the case before.</summary>
internal static class AnswerAppeal
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/appeals/finding", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="Upheld">Whether the case goes on.</param>
    /// <param name="From">With it: the step that it goes on from; the one at which it stopped unless named.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(bool Upheld, string Text, StepKind? From = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("申诉结论");
    }

    internal sealed class Handler(CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) => desk.ActAsync(
            request.CaseId,
            CaseAction.AnswerAppeal,
            file => request.Upheld ? file.Case.UpholdAppeal(request.From, request.Text, file.Sitting) : file.Case.DismissAppeal(request.Text, file.Sitting),
            cancellationToken);
    }
}
