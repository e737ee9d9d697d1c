using System.Text.Json.Serialization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Development;

/// <summary>A letter of good news as a Word document; who took it is kept.</summary>
internal static class ExportGoodNews
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/candidates/{candidateId}/letter-documents", (CandidateId candidateId, Command body) => body with { CandidateId = candidateId });

    /// <param name="Code">A letter of the pack.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(string Code) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public CandidateId CandidateId { get; init; }
    }

    internal sealed class Handler(GoodNews letters, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await letters.FillAsync(request.CandidateId, request.Code, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, ("candidate", request.CandidateId.ToString(), filled.Value.Path), reason: null, cancellationToken)
                : filled.Refusal;
        }
    }
}
