using System.Text.Json.Serialization;
using Assistance.Access.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Says which account is a person's own, so that helping and being helped meet; an empty account unlinks.</summary>
internal static class LinkAccount
{
    private const int LongestAccount = 60;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/account", (PersonId personId, Command body) => body with { PersonId = personId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string? Account) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Account).MaximumLength(LongestAccount);
    }

    internal sealed class Handler(MembersDb db, IUsers users, DbSession session) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            UserId? user = null;
            if (!string.IsNullOrWhiteSpace(request.Account))
            {
                user = await users.FindByAccountAsync(request.Account, cancellationToken);
                if (user is null)
                    return MembersRefusals.AccountNotFound;
            }

            found.Value.SignsInAs(user);
            session.Raise(new AccountLinked(request.PersonId, user));
            return await db.TrySaveAsync(cancellationToken) ? PersonChanged.Of(found.Value) : MembersRefusals.AccountTaken;
        }
    }
}
