using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Matching;

/// <summary>Who could best look after whom, of all who need somebody: the whole at the least cost, with a reason for each pair and whom else there is. Changes nothing.</summary>
internal static class PreviewMatching
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/pairs/matching-preview", (Query body) => body);

    /// <param name="HelpersOf">Helpers of this organisation and those below it; of the whole scope unless said.</param>
    /// <param name="PeopleOf">People in the ledger of this organisation and those below it; likewise.</param>
    /// <param name="Locked">Pairs that are to be.</param>
    /// <param name="Excluded">Pairs that are not to be.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Query(
        OrgId? HelpersOf = null, OrgId? PeopleOf = null, IReadOnlyList<HelperAndPerson>? Locked = null, IReadOnlyList<HelperAndPerson>? Excluded = null) : IQuery<MatchingView>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Locked!.Count).LessThanOrEqualTo(Limits.Rows).When(query => query.Locked is not null).OverridePropertyName("locked");
            RuleFor(query => query.Excluded!.Count).LessThanOrEqualTo(Limits.Rows).When(query => query.Excluded is not null).OverridePropertyName("excluded");
        }
    }

    /// <summary>Whom the person could have instead.</summary>
    /// <param name="Extra">What the whole would cost more, everybody else being placed anew as well as may be.</param>
    /// <param name="MoreWithout">How many people more would be left without a helper.</param>
    /// <param name="MoreShort">How many seats more the helpers would be short of their minimums.</param>
    internal sealed record MatchingAlternative(MatchedPerson Helper, int Cost, long Extra, long MoreWithout, long MoreShort, BothWords Reason);

    internal sealed record MatchingLine(
        MatchedPerson Helper, MatchedPerson Beneficiary, NeedTier Tier, int Cost, bool Locked, BothWords Reason, IReadOnlyList<MatchingAlternative> Alternatives);

    /// <summary>Somebody for whom there are not enough helpers.</summary>
    internal sealed record PersonWithout(MatchedPerson Person, NeedTier Tier, int Missing);

    /// <param name="Cost">Of all pairs and of the load on the helpers.</param>
    /// <param name="ShortOfMinimums">Seats that the helpers are short of their minimums.</param>
    internal sealed record MatchingView(IReadOnlyList<MatchingLine> Lines, IReadOnlyList<PersonWithout> Without, long Cost, long ShortOfMinimums);

    internal sealed class Handler(MatchingFacts facts) : IQueryHandler<Query, MatchingView>
    {
        public async Task<Result<MatchingView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var ground = await facts.ReadAsync(request.HelpersOf, request.PeopleOf, cancellationToken);
            if (ground.Refusal is { } unread)
                return unread;
            var matched = Matcher.Match(ground.Value, new MatchingWishes(request.Locked ?? [], request.Excluded ?? []), cancellationToken);
            return matched.Refusal is { } refusal ? refusal : ViewOf(matched.Value);
        }
    }

    private static MatchingView ViewOf(ProposedMatching matched) => new(
        [.. matched.Lines.Select(line => new MatchingLine(
            Named(line.Helper.Facts),
            Named(line.Person.Facts),
            line.Person.Tier,
            line.Fit.Cost,
            line.Locked,
            line.Fit.Reason(),
            [.. line.Others.Select(other => new MatchingAlternative(
                Named(other.Helper.Facts), other.Fit.Cost, other.Extra.Cost, other.Extra.Unmet, other.Extra.Short, other.Fit.Reason()))]))],
        [.. matched.Without.Select(one => new PersonWithout(Named(one.Person.Facts), one.Person.Tier, one.Lack.Missing))],
        matched.Toll.Cost,
        matched.Toll.Short);

    private static MatchedPerson Named(HelpFacts facts) => new(facts.Card.Id, facts.Card.Name, facts.Card.OrgId, facts.Card.OrgName);
}
