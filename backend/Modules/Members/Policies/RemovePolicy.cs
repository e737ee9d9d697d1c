using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Policies;

/// <summary>Throws a draft away. What was ever in force stays, and so does the default that cases were opened under.</summary>
internal static class RemovePolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Delete, "/policies/{policyId}", (PolicyId policyId) => new Command(policyId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(PolicyId PolicyId) : ICommand<Done>;

    internal sealed class Handler(MembersDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Set<PolicyVersion>().Where(p => p.Id == request.PolicyId), PolicyRefusals.NotFound, cancellationToken);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            if (loaded.Value.WhyKept() is { } refusal)
                return refusal;
            db.Remove(loaded.Value);
            return Done.Value;
        }
    }
}
