using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using FluentValidation;

namespace Assistance.Projects.Duties.Talks;

/// <summary>That a talk was held; what was said is opened one by one.</summary>
/// <param name="MayChange">The caller wrote it down, and its quarter is not over.</param>
internal sealed record VillageTalkRow(
    VillageTalkId Id, int Version, OrgId PlaceId, string PlaceName, string? TownshipName, PersonId PersonId, string PersonName, string Leader, DateOnly On, TalkTopic Topic, bool HasOutcome, string ByName,
    bool MayChange);

/// <param name="Asked">What they said and asked for.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record VillageTalkView(VillageTalkRow Talk, int Version, string Asked, string? Outcome) : IVersionedView;

/// <summary>What a talk says, as it is written down or corrected.</summary>
/// <param name="Leader">Who of the township talked with them: name and post.</param>
internal sealed record TalkContent(string Leader, DateOnly On, TalkTopic Topic, string Asked, string? Outcome = null);

internal sealed class TalkContentValidator : AbstractValidator<TalkContent>
{
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public TalkContentValidator()
    {
        RuleFor(c => c.Leader).NotEmpty().MaximumLength(Limits.Word);
        RuleFor(c => c.On).GreaterThanOrEqualTo(FirstDay);
        RuleFor(c => c.Asked).NotEmpty().MaximumLength(VillageTalk.LongestText);
        RuleFor(c => c.Outcome).MaximumLength(VillageTalk.LongestText);
    }
}

internal sealed class TalkDesk(IOrganisations organisations, IPeople people, FieldProtector protector, DutyDesk desk, RequestContext context)
{
    private const string AskedField = "villageTalk.asked";
    private const string OutcomeField = "villageTalk.outcome";
    private const string Masked = "…";

    public TalkRecord RecordOf(VillageTalkId id, TalkContent content) => new(
        content.Leader, content.On, content.Topic, protector.Seal(AskedField, id.Value, content.Asked.Trim(), Masked),
        string.IsNullOrWhiteSpace(content.Outcome) ? null : protector.Seal(OutcomeField, id.Value, content.Outcome.Trim(), Masked));

    public async Task<VillageTalkView> ViewAsync(VillageTalk talk, CancellationToken cancellationToken) => new(
        (await RowsAsync([talk], cancellationToken))[0], talk.Version, protector.Open(AskedField, talk.Id.Value, talk.Asked),
        talk.Outcome is { } outcome ? protector.Open(OutcomeField, talk.Id.Value, outcome) : null);

    public async Task<IReadOnlyList<VillageTalkRow>> RowsAsync(IReadOnlyList<VillageTalk> talks, CancellationToken cancellationToken)
    {
        var places = await new ProjectPlaces(organisations).OfAsync([.. talks.Select(t => t.PlaceId)], cancellationToken);
        var cards = await people.CardsAsync([.. talks.Select(t => t.PersonId).Distinct()], cancellationToken);
        return
        [
            .. talks.Select(t => new VillageTalkRow(
                t.Id, t.Version, t.PlaceId, places[t.PlaceId].Name, places[t.PlaceId].Township, t.PersonId, cards[t.PersonId].Name, t.Leader, t.On, t.Topic, t.Outcome is not null, t.ByName,
                t.MayChange(context.Actor.UserId, desk.Today))),
        ];
    }
}
