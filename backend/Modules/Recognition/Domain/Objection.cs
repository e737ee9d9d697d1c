using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Recognition.Contracts;

namespace Assistance.Recognition.Domain;

internal enum ObjectionChannel
{
    /// <summary>By the public page.</summary>
    Web,
    Phone,
    Letter,

    /// <summary>In person.</summary>
    Visit,
}

internal enum ObjectionState
{
    Open,

    /// <summary>Found without ground; the notice goes on.</summary>
    Dismissed,

    /// <summary>Found right; the case goes back or ends.</summary>
    Upheld,
}

internal sealed class Objection
{
    private const int ReferenceLength = 8;

    private Objection()
    {
    }

    public ObjectionId Id { get; private set; }

    public ObjectionChannel Channel { get; private set; }

    public ObjectionState State { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>Who objects; nobody has to say.</summary>
    public SealedText? ObjectorName { get; private set; }

    public SealedText? ObjectorContact { get; private set; }

    /// <summary>Digest of the caller's address, so that one caller cannot flood a notice.</summary>
    public BlindIndex? Source { get; private set; }

    public string? RecordedBy { get; private set; }

    public string? Finding { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>受理号: what an objector takes away, and by which the office finds the objection again.</summary>
    public static string ReferenceOf(ObjectionId id) => id.Value.ToString("N")[^ReferenceLength..].ToUpperInvariant();

    public static Objection Receive(ObjectionId id, ObjectionChannel channel, DateOnly on, DateTime at, string text, string? recordedBy) =>
        new() { Id = id, Channel = channel, ReceivedOn = on, ReceivedAt = at, Text = text, RecordedBy = recordedBy };

    public Objection From(SealedText? name, SealedText? contact, BlindIndex? source = null)
    {
        (ObjectorName, ObjectorContact, Source) = (name, contact, source);
        return this;
    }

    public void Answer(bool upheld, string finding, Actor actor, DateOnly on) =>
        (State, Finding, AnsweredBy, AnsweredOn) = (upheld ? ObjectionState.Upheld : ObjectionState.Dismissed, finding, actor.Name, on);
}
