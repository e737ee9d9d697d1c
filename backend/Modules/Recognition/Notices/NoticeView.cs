using Assistance.Kernel.Http;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Notices;

/// <param name="Line">All that is published of the person.</param>
/// <param name="Allowed">What may be done with it in its state.</param>
internal sealed record NoticeView(
    NoticeId Id, CaseId CaseId, NoticeState State, RedactedLine Line, IReadOnlyList<string> Places, DateOnly? From, DateOnly? Until, string? Hotline,
    string? ReceivingUnit, string? PostedBy, IReadOnlyList<ObjectionView> Objections, IReadOnlyList<NoticeAction> Allowed, int Version) : IVersionedView
{
    public static NoticeView Of(Notice notice) => new(
        notice.Id, notice.CaseId, notice.State, notice.Line, notice.Places, notice.From, notice.Until, notice.Hotline, notice.ReceivingUnit, notice.PostedBy,
        [.. notice.Objections.OrderBy(objection => objection.ReceivedAt).Select(ObjectionView.Of)], NoticeTransitions.Allowed(notice.State), notice.Version);
}

/// <param name="Reference">受理号, as the objector was given it.</param>
/// <param name="Objector">Masked; null where nobody said.</param>
internal sealed record ObjectionView(
    ObjectionId Id, string Reference, ObjectionChannel Channel, ObjectionState State, DateOnly ReceivedOn, string Text, string? Objector, string? Contact, string? RecordedBy,
    string? Finding, string? AnsweredBy, DateOnly? AnsweredOn)
{
    public static ObjectionView Of(Objection objection) => new(
        objection.Id, Objection.ReferenceOf(objection.Id), objection.Channel, objection.State, objection.ReceivedOn, objection.Text, objection.ObjectorName?.Masked, objection.ObjectorContact?.Masked,
        objection.RecordedBy, objection.Finding, objection.AnsweredBy, objection.AnsweredOn);
}
