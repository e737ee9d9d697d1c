using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Campaigns;

internal enum CampaignLineState
{
    /// <summary>On the list; nothing has been given yet.</summary>
    Listed,

    Given,

    /// <summary>Was not given; the money goes back to where it came from.</summary>
    Returned,

    /// <summary>Taken off the list before it was settled.</summary>
    Struck,
}

/// <summary>Who has said that the line is right.</summary>
internal enum LineConfirmation
{
    None,
    Branch,
    Township,
}

/// <summary>Somebody who is visited in a round, what they get, and who has received it: a line of the list and of the receipts (Form 8).</summary>
internal sealed class CampaignLine : Aggregate, IGrantable
{
    private static readonly Dictionary<CampaignLineState, string[]> Allowed = new()
    {
        [CampaignLineState.Listed] = ["confirm", "strike", "give", "return"],
        [CampaignLineState.Given] = ["correct"],
        [CampaignLineState.Returned] = ["correct"],
        [CampaignLineState.Struck] = [],
    };

    private readonly List<Gift> _gifts = [];
    private readonly List<LineCorrection> _corrections = [];

    private CampaignLine()
    {
    }

    public CampaignLineId Id { get; private set; }

    public CampaignId CampaignId { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Round and person while the line stands, and itself once it is struck: nobody stands on a list twice, on any engine.</summary>
    public string OpenKey { get; private set; } = string.Empty;

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public CampaignLineState State { get; private set; }

    public LineConfirmation Confirmation { get; private set; }

    /// <summary>Of the highest gift.</summary>
    public VisitClass Class { get; private set; }

    /// <summary>Of all that counts.</summary>
    public Money Cash { get; private set; }

    public Money GoodsWorth { get; private set; }

    /// <summary>Why somebody put the person onto the list; null where the ledger or the register says so.</summary>
    public string? Reason { get; private set; }

    /// <summary>Added for a sudden event, once the list was settled (rule I3).</summary>
    public bool Sudden { get; private set; }

    /// <summary>Why the township or the county sent the line back to the branch.</summary>
    public string? SentBack { get; private set; }

    /// <summary>Why it was struck, or not given.</summary>
    public string? CloseReason { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Who received it, where it was not the person.</summary>
    public string? Receiver { get; private set; }

    /// <summary>What the receiver is to the person.</summary>
    public string? Relation { get; private set; }

    public GiftMeans? Means { get; private set; }

    /// <summary>Last four digits of the account.</summary>
    public string? CardTail { get; private set; }

    public UserId? HandledBy { get; private set; }

    /// <summary>经办人, as they were called on that day.</summary>
    public string? Handler { get; private set; }

    /// <summary>The visit on which it was given, or would have been.</summary>
    public VisitId? VisitId { get; private set; }

    /// <summary>The highest first.</summary>
    public IReadOnlyList<Gift> Gifts => _gifts;

    /// <summary>What it said before, the first correction first.</summary>
    public IReadOnlyList<LineCorrection> Corrections => _corrections;

    /// <param name="gifts">The highest first.</param>
    /// <param name="reason">Where somebody puts the person onto the list by hand.</param>
    public static CampaignLine Of(CampaignLineId id, CampaignId campaign, PersonId person, OrgId branch, OrgPath path, IReadOnlyList<Gift> gifts, string? reason = null, bool sudden = false)
    {
        var line = new CampaignLine
        {
            Id = id,
            CampaignId = campaign,
            SubjectId = person.Value,
            OpenKey = KeyOf(campaign, person),
            OrgId = branch,
            OrgPath = path,
            Reason = reason,
            Sudden = sudden,
        };
        line._gifts.AddRange(gifts);
        line.AddUp();
        return line;
    }

    public static string KeyOf(CampaignId campaign, PersonId person) => $"{campaign.Value:N}:{person.Value:N}";

    public void Confirm(LineConfirmation level) => (Confirmation, SentBack) = (level, null);

    public void SendBack(string reason) => (Confirmation, SentBack) = (LineConfirmation.None, reason);

    public Refusal? Strike(DateOnly on, string reason)
    {
        if (RefuseTo("strike") is { } illegal)
            return illegal;
        (State, ClosedOn, CloseReason, OpenKey) = (CampaignLineState.Struck, on, reason, $"{OpenKey}:{Id.Value:N}");
        return null;
    }

    public Refusal? Give(Receipt receipt, Clerk by, VisitId? visit = null)
    {
        if (RefuseTo("give") is { } illegal)
            return illegal;
        if (receipt.Wrong(Cash) is { } refusal)
            return refusal;
        Say(receipt, by);
        VisitId = visit ?? VisitId;
        return null;
    }

    public Refusal? Return(DateOnly on, string reason, Clerk by)
    {
        if (RefuseTo("return") is { } illegal)
            return illegal;
        Say(on, reason, by);
        return null;
    }

    /// <summary>Says anew what became of it; what it said before stays with it.</summary>
    /// <param name="receipt">Null where it was not given after all; <paramref name="reason"/> then says why it was not.</param>
    public Refusal? Correct(Receipt? receipt, DateOnly today, string reason, Clerk by)
    {
        if (RefuseTo("correct") is { } illegal)
            return illegal;
        if (receipt?.Wrong(Cash) is { } refusal)
            return refusal;
        _corrections.Add(new LineCorrection(_corrections.Count + 1, this, today, by.UserId, reason));
        if (receipt is null)
            Say(today, reason, by);
        else
            Say(receipt, by);
        return null;
    }

    /// <summary>Somebody was there, and what they gave is not what stands here: the receipt is still owed.</summary>
    public void Visited(VisitId visit) => VisitId ??= visit;

    /// <summary>The person belongs to another branch now, which has to say that the line is right.</summary>
    public void Follow(OrgId branch, OrgPath path, bool isSettled)
    {
        (OrgId, OrgPath) = (branch, path);
        if (!isSettled)
            Confirmation = LineConfirmation.None;
    }

    /// <summary>The person is of that class no more.</summary>
    /// <returns>False where no other class is left.</returns>
    public bool Drop(IReadOnlyCollection<VisitClass> classes)
    {
        if (_gifts.TrueForAll(gift => classes.Contains(gift.Class)))
            return false;
        _gifts.RemoveAll(gift => classes.Contains(gift.Class));
        _gifts[0].BecomeTheHighest();
        AddUp();
        return true;
    }

    private Refusal? RefuseTo(string act) => Allowed[State].Contains(act, StringComparer.Ordinal) ? null : CampaignRefusals.IllegalLine(State, Allowed[State]);

    private void AddUp()
    {
        var counted = _gifts.Where(gift => gift.Counts).ToList();
        Class = counted[0].Class;
        Cash = counted.Aggregate(Money.Zero, (sum, gift) => sum + gift.Cash);
        GoodsWorth = counted.Aggregate(Money.Zero, (sum, gift) => sum + gift.GoodsWorth);
    }

    private void Say(Receipt receipt, Clerk by)
    {
        (State, ClosedOn, CloseReason) = (CampaignLineState.Given, receipt.On, null);
        (Receiver, Relation, Means, CardTail) = (receipt.Receiver, receipt.Relation, receipt.Means, receipt.CardTail);
        (HandledBy, Handler) = (by.UserId, by.Name);
    }

    private void Say(DateOnly on, string reason, Clerk by)
    {
        (State, ClosedOn, CloseReason) = (CampaignLineState.Returned, on, reason);
        (Receiver, Relation, Means, CardTail) = (null, null, null, null);
        (HandledBy, Handler) = (by.UserId, by.Name);
    }
}
