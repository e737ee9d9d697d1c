using System.Text.Json;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Policies;

/// <summary>Keeps a new version as a draft: a shipped pack as it is, or a document of the county's own.</summary>
internal static class AddPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/policies", (Command body) => body);

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(string? ShippedKey = null, JsonElement? Document = null) : ICommand<PolicyView>;

    internal sealed class Handler(MembersDb db, PolicyBook book, PolicyDocument documents, BusinessClock clock) : ICommandHandler<Command, PolicyView>
    {
        public async Task<Result<PolicyView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if ((request.ShippedKey is null) == (request.Document is null))
                return PolicyRefusals.OneSource;
            if (request.ShippedKey is { } shipped && !ShippedPacks.All.ContainsKey(shipped))
                return PolicyRefusals.NotShipped;
            var document = request.Document ?? JsonSerializer.Deserialize<JsonElement>(ShippedPacks.All[request.ShippedKey!]);
            if (documents.Check(document) is { Count: > 0 } errors)
                return PolicyRefusals.Invalid(errors);
            var head = PolicyDocument.HeadOf(document);
            var version = PolicyVersion.Draft(
                Ids.New<PolicyId>(clock.Time), head, await book.NextNumberAsync(head.Key, cancellationToken), document.GetRawText(), clock.Now);
            db.Add(version);
            return PolicyView.Of(version);
        }
    }
}
