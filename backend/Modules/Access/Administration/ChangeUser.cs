using System.Text.Json.Serialization;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

/// <summary>What somebody is called and where they are reached.</summary>
internal static class ChangeUser
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/users/{userId}", (UserId userId, Command body) => body with { UserId = userId });

    /// <param name="Phone">A new number; null to keep the one there is, empty for none.</param>
    [Allow(Role.SystemAdmin)]
    internal sealed record Command(string Name, string? Phone = null) : ICommand<Done>
    {
        [JsonIgnore]
        public UserId UserId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Name).NotEmpty().MaximumLength(60);
    }

    internal sealed class Handler(AccessDb db, FieldProtector protector) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Users.Where(u => u.Id == request.UserId), AccessRefusals.UserNotFound, cancellationToken);
            if (loaded.Refusal is { } refusal)
                return refusal;
            var phone = request.Phone is null ? Result<SealedText?>.Of(loaded.Value.Phone) : protector.SealPhone(request.UserId, request.Phone);
            if (phone.Refusal is { } wrong)
                return wrong;
            loaded.Value.CallThem(request.Name, phone.Value);
            return Done.Value;
        }
    }
}
