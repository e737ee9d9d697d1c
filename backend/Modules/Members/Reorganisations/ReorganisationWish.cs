using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using FluentValidation;

namespace Assistance.Members.Reorganisations;

/// <summary>What is to be done with which organisations; the same for the preview and for the act.</summary>
/// <param name="OrganisationIds">Those that are merged or moved; the one that is split or renamed.</param>
/// <param name="IntoId">Merge: the one that takes them in. Move: the new parent.</param>
/// <param name="Name">Split: of the new organisation. Rename: the new name. Merge: a new name of the one that takes them in, where it gets one.</param>
/// <param name="PeopleIds">Split: who goes with the new organisation.</param>
/// <param name="ChildIds">Split: organisations below that go with it.</param>
/// <param name="MergePlaces">Merge: the villages below them become one, too; else each goes on below the one that takes them in.</param>
internal sealed record ReorganisationWish(
    ReorganisationKind Kind,
    IReadOnlyList<OrgId> OrganisationIds,
    OrgId? IntoId = null,
    string? Name = null,
    IReadOnlyList<PersonId>? PeopleIds = null,
    IReadOnlyList<OrgId>? ChildIds = null,
    bool MergePlaces = true);

internal sealed class WishRules : AbstractValidator<ReorganisationWish>
{
    public const int MostOrganisations = 50;
    public const int MostPeople = 2000;

    public WishRules()
    {
        RuleFor(wish => wish.OrganisationIds).NotEmpty().Must(ids => ids.Count <= MostOrganisations);
        RuleFor(wish => wish.Name).MaximumLength(Organisation.LongestName);
        RuleFor(wish => wish.PeopleIds).Must(ids => ids is null || ids.Count <= MostPeople);
        RuleFor(wish => wish.ChildIds).Must(ids => ids is null || ids.Count <= MostOrganisations);
    }
}
