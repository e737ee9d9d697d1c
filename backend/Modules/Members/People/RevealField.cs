using System.Text.Json;
using System.Text.Json.Serialization;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>Shows one number in full to somebody who says why; who saw it, when and why is kept.</summary>
internal static class RevealField
{
    private const int ShortestReason = 4;
    private const int LongestReason = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/reveal", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="Reason">Four characters at the least.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [KeepsNoAnswer]
    internal sealed record Command(SensitiveField Field, string Reason) : ICommand<RevealedField>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason)
            .Must(reason => reason.Trim().Length >= ShortestReason).WithMessage($"请写明查看事由，不少于{ShortestReason}个字。")
            .MaximumLength(LongestReason);
    }

    internal sealed class Handler(MembersDb db, DbSession session, SensitiveNumbers numbers) : ICommandHandler<Command, RevealedField>
    {
        public async Task<Result<RevealedField>> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.People.Where(p => p.Id == request.PersonId)
                .Select(p => new { p.Id, p.OrgPath, p.CitizenId, p.Phone, p.BankAccount })
                .SingleOrDefaultAsync(cancellationToken);
            if (person is null)
                return MembersRefusals.PersonNotFound;
            var number = request.Field switch
            {
                SensitiveField.CitizenId => person.CitizenId,
                SensitiveField.Phone => person.Phone,
                _ => person.BankAccount,
            };
            if (numbers.Open(person.Id, request.Field, number) is not { } text)
                return MembersRefusals.NumberMissing;
            var detail = JsonSerializer.Serialize(new { request.Field, Reason = request.Reason.Trim() }, WireJson.Options);
            AuditTrail.Note(db, session, AuditAction.Revealed, "person", person.Id.ToString(), person.OrgPath, detail);
            return new RevealedField(request.Field, text);
        }
    }
}
