using System.Text.Json;
using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Policies;

/// <summary>Rewrites a draft. What is in force never changes, and neither does the default that cases were opened under.</summary>
internal static class EditPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Put, "/policies/{policyId}", (PolicyId policyId, Command body) => body with { PolicyId = policyId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(JsonElement Document) : ICommand<PolicyView>
    {
        [JsonIgnore]
        public PolicyId PolicyId { get; init; }
    }

    internal sealed class Handler(MembersDb db, PolicyBook book, PolicyDocument documents) : ICommandHandler<Command, PolicyView>
    {
        public async Task<Result<PolicyView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Set<PolicyVersion>().Where(p => p.Id == request.PolicyId), PolicyRefusals.NotFound, cancellationToken);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            if (documents.Check(request.Document) is { Count: > 0 } errors)
                return PolicyRefusals.Invalid(errors);
            var (version, head) = (loaded.Value, PolicyDocument.HeadOf(request.Document));
            var number = head.Key == version.Key ? version.Number : await book.NextNumberAsync(head.Key, cancellationToken);
            var done = version.Rewrite(head, number, request.Document.GetRawText());
            return done.Succeeded ? PolicyView.Of(version) : done.Refusal;
        }
    }
}
