using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Posts;

/// <summary>Says which posts somebody holds and held in villages, with their days: what tenure is counted from.</summary>
internal static class EditPosts
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/posts", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="Items">All of them; what is left out was never held.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<Item> Items) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    /// <param name="Post">Of the standard list <c>villagePost</c>.</param>
    /// <param name="Place">The village or community, as it was called then.</param>
    /// <param name="From">Inclusive.</param>
    /// <param name="Until">Inclusive; null while they hold it.</param>
    internal sealed record Item(string Post, string Place, DateOnly From, DateOnly? Until = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Items).NotNull().Must(items => items is null || items.Count <= PostHeld.Most);
            RuleForEach(command => command.Items).ChildRules(item => item.RuleFor(post => post.Place).NotEmpty().MaximumLength(PostHeld.LongestPlace));
        }
    }

    internal sealed class Handler(MembersDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (request.Items.Any(item => StandardCodes.VillagePost.Find(item.Post) is null || item.From > clock.Today || item.Until > clock.Today || item.Until < item.From))
                return PostRefusals.Unclear;
            var (person, known) = (found.Value, found.Value.PostsHeld ?? []);
            var posts = request.Items.Select(item => known.FirstOrDefault(post => Same(post, item))
                ?? new PostHeld(item.Post, item.Place.Trim(), item.From, item.Until, context.Actor.Name, clock.Today)).OrderBy(post => post.From).ToList();
            if (posts.Where((post, index) => posts.Skip(index + 1).Any(post.Meets)).Any())
                return PostRefusals.Twice;
            person.HeldPosts(posts);
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }

        // Who wrote it down stays with what they wrote.
        private static bool Same(PostHeld post, Item item) => (post.Post, post.Place, post.From, post.Until) == (item.Post, item.Place.Trim(), item.From, item.Until);
    }
}
