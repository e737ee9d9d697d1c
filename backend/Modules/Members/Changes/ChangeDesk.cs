using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>What is verified, who may decide on its change, and what a request would make of the file.</summary>
internal sealed class ChangeDesk(MembersDb db, IEnumerable<FactForm> forms, IPeople people, NumberHolders holders, FieldProtector protector, RequestContext context)
{
    private const string BeforeField = "changeRequest.before";
    private const string AfterField = "changeRequest.after";

    private IQueryable<Household> Homes => db.Unscoped<Household>("The household of a person in scope.");

    public FactForm FormOf(ChangeKind kind) => forms.Single(form => form.Kind == kind);

    /// <summary>To be changed.</summary>
    public Task<OpenedFile> OpenAsync(Person person, ChangeKind kind, CancellationToken cancellationToken) => FileAsync(person, kind, Homes.AsTracking(), cancellationToken);

    /// <summary>To be read.</summary>
    public Task<OpenedFile> LookAsync(Person person, ChangeKind kind, CancellationToken cancellationToken) => FileAsync(person, kind, Homes, cancellationToken);

    /// <summary>Edits what nobody has verified; a verified fact that would change is refused, since it changes by a request only.</summary>
    public async Task<Refusal?> EditAsync<TBody>(FactForm<TBody> form, OpenedFile file, TBody body, CancellationToken cancellationToken)
        where TBody : class
    {
        var read = await form.ReadAsync(body, file.Person, cancellationToken);
        if (read.Refusal is { } wrong)
            return wrong;
        if (await AreVerifiedAsync(file.Person, form.Kind, cancellationToken)
            && FactForm.Differences(form.Now(file), form.Json(read.Value)).Where(form.IsVerified).ToList() is { Count: > 0 } verified)
            return ChangeRefusals.NeedsRequest(verified);
        form.Write(file, read.Value);
        return null;
    }

    /// <summary>A fact is verified while a current entry of the ledger rests on it: the person's own, or for the household that of anybody in it.</summary>
    public async Task<bool> AreVerifiedAsync(Person person, ChangeKind kind, CancellationToken cancellationToken) => person.Tier is not null
        || (kind == ChangeKind.Household && person.HouseholdId is { } home
            && await db.Unscoped<Person>("Says only whether somebody of the household stands in the ledger.").AnyAsync(p => p.HouseholdId == home && p.Tier != null, cancellationToken));

    public ProposedFields Seal(ChangeRequestId id, ChangeKind kind, IReadOnlyList<string> fields, JsonObject now, JsonObject wanted) =>
        new(kind, fields, Seal(BeforeField, id, Only(fields, now)), Seal(AfterField, id, Only(fields, wanted)));

    /// <returns>Those of the request's fields that the file no longer says as the request saw them.</returns>
    public IReadOnlyList<string> MovedSince(ChangeRequest request, JsonObject now)
    {
        var before = Open(BeforeField, request.Id, request.Before);
        return [.. request.FieldNames.Where(field => !FactForm.Same(field, before, now))];
    }

    /// <summary>Writes what was asked for, unless the file has changed in the same fields.</summary>
    public async Task<Refusal?> ApplyAsync(ChangeRequest request, OpenedFile file, CancellationToken cancellationToken)
    {
        var form = FormOf(request.Kind);
        if (MovedSince(request, form.Now(file)) is { Count: > 0 } moved)
            return ChangeRefusals.FactsMoved(moved);
        var after = Open(AfterField, request.Id, request.After);
        if (await form.ApplyAsync(file, after, cancellationToken) is { } wrong)
            return wrong;
        return await db.TrySaveAsync(cancellationToken) ? null : await holders.RefuseAsync(CitizenId.Parse(after["citizenId"]?.GetValue<string>()) is { Succeeded: true } read ? read.Value : null, cancellationToken);
    }

    /// <summary>Nobody decides their own request, nor on their own file or that of their household.</summary>
    public async Task<Refusal?> RefuseHandsAsync(ChangeRequest request, CancellationToken cancellationToken)
    {
        if (context.Actor.UserId is not { } user)
            return null;
        if (request.MadeBy == user)
            return ChangeRefusals.MakerIsChecker;
        return await people.KinshipAsync(request.PersonId, user, context.Actor.Name, cancellationToken) switch
        {
            Kinship.Self => ChangeRefusals.OwnFile,
            Kinship.Household => ChangeRefusals.RelativesFile,
            _ => null,
        };
    }

    public async Task<ChangeRequestView> ShowAsync(ChangeRequest request, CancellationToken cancellationToken)
    {
        var card = (await people.CardsAsync([request.PersonId], cancellationToken))[request.PersonId];
        var (form, isOpen) = (FormOf(request.Kind), request.State == ChangeState.Open);
        var (before, after) = (Open(BeforeField, request.Id, request.Before), Open(AfterField, request.Id, request.After));
        JsonObject? now = null;
        if (isOpen)
        {
            var person = await db.Unscoped<Person>("Whom a request in scope names.").SingleAsync(p => p.Id == request.PersonId, cancellationToken);
            now = form.Now(await LookAsync(person, request.Kind, cancellationToken));
        }

        return new ChangeRequestView(
            request.Id, request.Version, request.PersonId, card.Name, card.OrgName, request.Kind, request.State, request.Reason, request.Evidence, request.MadeByName, request.MadeAt,
            request.DecidedByName, request.DecidedAt, request.Decision,
            [.. request.FieldNames.Select(field => new FactChange(
                field, form.Show(field, before), form.Show(field, after), now is null || FactForm.Same(field, before, now) ? null : form.Show(field, now)))],
            [.. request.Papers.OrderBy(paper => paper.Id)
                .Select(p => new ChangePaperView(p.Id, p.FileName, p.Kind, p.Bytes, p.Note, p.AddedBy, p.AddedOn, p.RemovedOn, p.RemovedBy, p.RemovedWhy))],
            isOpen && await RefuseHandsAsync(request, cancellationToken) is null, isOpen && context.Actor.UserId == request.MadeBy);
    }

    private static async Task<OpenedFile> FileAsync(Person person, ChangeKind kind, IQueryable<Household> homes, CancellationToken cancellationToken) =>
        new(person, kind == ChangeKind.Household && person.HouseholdId is { } id ? await homes.SingleAsync(h => h.Id == id, cancellationToken) : null);

    private static JsonObject Only(IReadOnlyList<string> fields, JsonObject form)
    {
        var some = new JsonObject();
        foreach (var field in fields)
        {
            if (form.TryGetPropertyValue(field, out var value))
                some[field] = value?.DeepClone();
        }

        return some;
    }

    private byte[] Seal(string field, ChangeRequestId id, JsonObject fields) => protector.Seal(field, id.Value, JsonSerializer.SerializeToUtf8Bytes(fields, WireJson.Options));

    private JsonObject Open(string field, ChangeRequestId id, byte[] box) => JsonNode.Parse(protector.Open(field, id.Value, box))!.AsObject();
}
