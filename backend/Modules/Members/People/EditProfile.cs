using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Standards;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>How a person lives, why they are in hardship, what they can do and what they wish for (rule H1).</summary>
internal static class EditProfile
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/profile", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="PrimaryCause">One; the others stand in <paramref name="OtherCauses"/>.</param>
    /// <param name="Situation">How they live, in words.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(
        string? Health = null, string? Labour = null, string? Housing = null, string? PrimaryCause = null, IReadOnlyList<string>? OtherCauses = null,
        IReadOnlyList<string>? Identities = null, IReadOnlyList<string>? Skills = null, IReadOnlyList<string>? Wishes = null, string? Situation = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Handler(MembersDb db) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var reader = new FieldReader();
            Check(request, reader);
            if (reader.Refusal is { } wrong)
                return wrong;
            found.Value.Profiled(new HardshipProfile
            {
                Health = request.Health,
                Labour = request.Labour,
                Housing = request.Housing,
                PrimaryCause = request.PrimaryCause,
                OtherCauses = ChosenCodes.Of(request.OtherCauses ?? []),
                Identities = ChosenCodes.Of(request.Identities ?? []),
                Skills = ChosenCodes.Of(request.Skills ?? []),
                Wishes = ChosenCodes.Of(request.Wishes ?? []),
                Situation = string.IsNullOrWhiteSpace(request.Situation) ? null : request.Situation.Trim(),
            });
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(found.Value);
        }

        private static void Check(Command request, FieldReader reader)
        {
            reader.Code("health", request.Health, StandardCodes.Health);
            reader.Code("labour", request.Labour, StandardCodes.LabourCapacity);
            reader.Code("housing", request.Housing, StandardCodes.HousingGrade);
            reader.Code("primaryCause", request.PrimaryCause, StandardCodes.HardshipCause);
            reader.Codes("otherCauses", request.OtherCauses, StandardCodes.HardshipCause);
            reader.Codes("identities", request.Identities, StandardCodes.AssistanceIdentity);
            reader.Codes("skills", request.Skills, StandardCodes.Skill);
            reader.Codes("wishes", request.Wishes, StandardCodes.Wish);
            reader.Require("otherCauses", request.PrimaryCause is null || request.OtherCauses?.Contains(request.PrimaryCause) != true, "其他原因不应再列主要原因。");
            reader.Require("primaryCause", request.PrimaryCause is not null || request.OtherCauses is not { Count: > 0 }, "请先选主要原因。");
            reader.Require("situation", (request.Situation?.Length ?? 0) <= HardshipProfile.LongestSituation, $"不超过{HardshipProfile.LongestSituation}个字。");
            foreach (var (field, codes) in new[] { ("otherCauses", request.OtherCauses), ("identities", request.Identities), ("skills", request.Skills), ("wishes", request.Wishes) })
                reader.Require(field, (codes?.Count ?? 0) <= HardshipProfile.MostCodes, $"最多选{HardshipProfile.MostCodes}项。");
        }
    }
}
