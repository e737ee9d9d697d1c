using Assistance.Members.Domain;
using Assistance.Members.People;
using Assistance.Members.Standards;

namespace Assistance.Members.Posts;

internal sealed record PostHeldView(CodedValue Post, string Place, DateOnly From, DateOnly? Until, string RecordedBy, DateOnly RecordedOn);

/// <summary>Posts held in villages, the latest first.</summary>
/// <param name="Months">Completed months in any of them, times added up.</param>
internal sealed record PostsView(int Months, IReadOnlyList<PostHeldView> Items)
{
    public static PostsView Of(Person person, DateOnly today)
    {
        var held = person.PostsHeld ?? [];
        return new PostsView(
            Tenure.Of(held).MonthsBy(today),
            [.. held.OrderByDescending(post => post.Until ?? DateOnly.MaxValue).ThenByDescending(post => post.From)
                .Select(post => new PostHeldView(CodedValue.Of(StandardCodes.VillagePost, post.Post)!, post.Place, post.From, post.Until, post.RecordedBy, post.RecordedOn))]);
    }
}
