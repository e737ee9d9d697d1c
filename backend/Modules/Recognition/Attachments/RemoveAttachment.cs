using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Attachments;

/// <summary>Takes out what was put into the file by mistake, for good; that it was there, who took it out and why stays.</summary>
internal static class RemoveAttachment
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/attachments/{attachmentId}/removal",
        (CaseId caseId, AttachmentId attachmentId, Command body) => body with { CaseId = caseId, AttachmentId = attachmentId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }

        [JsonIgnore]
        public AttachmentId AttachmentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AttachedFile.LongestNote).WithName("删除原因");
    }

    internal sealed class Handler(CaseDesk desk, AttachmentFiles files) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeForEvidenceAsync(request.CaseId, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            if (taken.Value.Case.Detach(request.AttachmentId, request.Reason, taken.Value.Sitting).Refusal is { } refusal)
                return refusal;
            await files.RemoveAsync(request.AttachmentId, cancellationToken);
            return await desk.CloseAsync(taken.Value, cancellationToken);
        }
    }
}
