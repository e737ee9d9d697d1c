using System.Reflection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;

namespace Assistance.Modules.Tests.Recognition;

public sealed class NoticeTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    public static TheoryData<string, string> IllegalPairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var state in Enum.GetValues<NoticeState>())
        {
            foreach (var action in Enum.GetValues<NoticeAction>().Except(NoticeTransitions.Allowed(state)))
                pairs.Add($"{state}", $"{action}");
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(IllegalPairs))]
    public void What_a_state_does_not_allow_is_refused_with_what_it_does(string before, string act)
    {
        var (state, action) = (Enum.Parse<NoticeState>(before), Enum.Parse<NoticeAction>(act));
        var notice = In(state);
        var refusal = Do(notice, action).Refusal;

        Assert.NotNull(refusal);
        Assert.Equal((RefusalKind.Conflict, "recognition.illegal_notice_step"), (refusal.Kind, refusal.Code));
        Assert.Equal(NoticeTransitions.Allowed(state).Count, ((string[])refusal.Details["allowed"]!).Length);
        Assert.Equal(state, notice.State);
    }

    [Fact]
    public void A_notice_ends_only_behind_its_last_day()
    {
        var notice = In(NoticeState.Posted);
        Assert.Equal("recognition.notice_running", notice.End(Today.AddDays(5)).Refusal?.Code);
        Assert.True(notice.End(Today.AddDays(6)).Succeeded);
    }

    [Fact]
    public void A_notice_goes_on_when_its_last_open_objection_is_dismissed()
    {
        var notice = In(NoticeState.Posted);
        var (first, second) = (Objected(notice), Objected(notice));

        Assert.True(notice.Answer(first, upheld: false, "checked", Actor.System, Today).Succeeded);
        Assert.Equal(NoticeState.Objected, notice.State);
        Assert.True(notice.Answer(second, upheld: false, "checked", Actor.System, Today).Succeeded);
        Assert.Equal(NoticeState.Posted, notice.State);
    }

    [Fact]
    public void The_redacted_line_has_room_for_nothing_else()
    {
        var fields = typeof(RedactedLine).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);
        Assert.Equal(["MaskedName", "BranchName", "TownshipName", "Tier", "Amount"], fields);
        Assert.Equal("张*", RedactedLine.Of("张三", "青石村党支部", "青石镇党委", NeedTier.Severe, new Money(100_000)).MaskedName);
    }

    private static Notice In(NoticeState state)
    {
        var notice = (Notice)Activator.CreateInstance(typeof(Notice), nonPublic: true)!;
        if (state == NoticeState.Draft)
            return notice;
        if (state == NoticeState.Withdrawn)
        {
            Assert.True(notice.Withdraw(Today).Succeeded);
            return notice;
        }

        Assert.True(notice.Post(Today, Today.AddDays(5), "120-0000-0000", "县委组织部", "王书记").Succeeded);
        if (state == NoticeState.Objected)
            _ = Objected(notice);
        if (state == NoticeState.Ended)
            Assert.True(notice.End(Today.AddDays(6)).Succeeded);
        return notice;
    }

    private static ObjectionId Objected(Notice notice)
    {
        var id = new ObjectionId(Guid.CreateVersion7());
        Assert.True(notice.Object(Objection.Receive(id, ObjectionChannel.Phone, Today, DateTime.UnixEpoch, "不符合条件", "王书记")).Succeeded);
        return id;
    }

    private static Result<Done> Do(Notice notice, NoticeAction action) => action switch
    {
        NoticeAction.PostNotice => notice.Post(Today, Today.AddDays(5), "120", "县委组织部", "王书记"),
        NoticeAction.RecordObjection => notice.Object(Objection.Receive(new ObjectionId(Guid.CreateVersion7()), ObjectionChannel.Letter, Today, DateTime.UnixEpoch, "…", null)),
        NoticeAction.AnswerObjection => notice.Answer(default, upheld: false, "…", Actor.System, Today),
        NoticeAction.EndNotice => notice.End(Today.AddDays(6)),
        _ => notice.Withdraw(Today),
    };
}
