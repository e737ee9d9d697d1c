using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Duties;

namespace Assistance.Projects.Duties.Talks;

internal enum TalkTopic
{
    /// <summary>思想</summary>
    Thoughts,

    /// <summary>工作</summary>
    Work,

    /// <summary>生活和困难</summary>
    Life,

    /// <summary>作风纪律</summary>
    Conduct,

    /// <summary>其他</summary>
    Other,
}

/// <summary>
/// A talk of a township's leader with a cadre or member of a village (rule E1: 谈心谈话). That it was held is told; what was said is personal, and sealed. Whoever
/// wrote it down corrects it or takes it away until the quarter is over.
/// </summary>
internal sealed class VillageTalk : Aggregate, IScoped
{
    public const int LongestText = 800;

    private VillageTalk()
    {
    }

    public VillageTalkId Id { get; private set; }

    /// <summary>The village or community.</summary>
    public OrgId PlaceId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>With whom.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>Who of the township talked with them: name and post.</summary>
    public string Leader { get; private set; } = string.Empty;

    public DateOnly On { get; private set; }

    public TalkTopic Topic { get; private set; }

    /// <summary>What they said and asked for.</summary>
    public SealedText Asked { get; private set; } = null!;

    /// <summary>What came of it; null while nothing has.</summary>
    public SealedText? Outcome { get; private set; }

    public UserId ById { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    public static Result<VillageTalk> Hold(VillageTalkId id, OrgCard place, PersonId person, TalkRecord record, (ProjectHand Hand, DateOnly Today) by)
    {
        var talk = new VillageTalk { Id = id, PlaceId = place.Id, OrgPath = place.Path, PersonId = person, ById = by.Hand.Id, ByName = by.Hand.Name };
        return talk.Put(record, by.Today) is { } refusal ? refusal : talk;
    }

    public bool MayChange(UserId? user, DateOnly today) => RefuseChange(user, today) is null;

    public Refusal? RefuseChange(UserId? user, DateOnly today)
    {
        if (user != ById)
            return TalkRefusals.NotTheAuthor;
        return TrainingQuarter.Of(On).Last < today ? TalkRefusals.QuarterOver : null;
    }

    /// <summary>Corrected, it stays within its quarter.</summary>
    public Refusal? Correct(TalkRecord record, UserId? user, DateOnly today)
    {
        if (RefuseChange(user, today) is { } refusal)
            return refusal;
        return TrainingQuarter.Of(record.On) == TrainingQuarter.Of(On) ? Put(record, today) : TalkRefusals.OtherQuarter;
    }

    private Refusal? Put(TalkRecord record, DateOnly today)
    {
        if (record.On > today)
            return DutyRefusals.InFuture.ForField("on");
        (Leader, On, Topic, Asked, Outcome) = (record.Leader.Trim(), record.On, record.Topic, record.Asked, record.Outcome);
        return null;
    }
}

internal sealed record TalkRecord(string Leader, DateOnly On, TalkTopic Topic, SealedText Asked, SealedText? Outcome);
