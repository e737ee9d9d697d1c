using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Objections;

/// <summary>Takes an objection: seals who it came from, stops the notice, and holds what would follow from the case.</summary>
internal sealed class ObjectionIntake(RecognitionDb db, FieldProtector protector, DbSession session, BusinessClock clock)
{
    private const string NameField = "objection.name";
    private const string ContactField = "objection.contact";
    private const int ShownTail = 4;

    public async Task<Result<ObjectionId>> TakeAsync(
        Notice notice, ObjectionChannel channel, string text, string? name, string? contact, string? recordedBy, BlindIndex? source, CancellationToken cancellationToken)
    {
        var id = Ids.New<ObjectionId>(clock.Time);
        var objection = Objection.Receive(id, channel, clock.Today, clock.Now, text, recordedBy).From(
            Seal(NameField, id, name, MaskName), Seal(ContactField, id, contact, MaskContact), source);
        var done = notice.Object(objection);
        if (!done.Succeeded)
            return done.Refusal;
        var of = await db.Unscoped<Case>("The case of a notice that anybody may object to.").AsTracking().SingleAsync(c => c.Id == notice.CaseId, cancellationToken);
        if (!of.Held)
            session.Raise(new CaseHeld(of.Id, of.PersonId, of.OrgPath, Held: true, clock.Today));
        of.Hold(true);
        return id;
    }

    private SealedText? Seal(string field, ObjectionId id, string? text, Func<string, string> mask) =>
        text?.Trim() is { Length: > 0 } plain ? protector.Seal(field, id.Value, plain, mask(plain)) : null;

    private static string MaskName(string name) => PersonName.Parse(name) is { Succeeded: true, Value: var read } ? read.Masked : "*";

    private static string MaskContact(string contact) => contact.Length > ShownTail * 2 ? $"****{contact[^ShownTail..]}" : "****";
}
