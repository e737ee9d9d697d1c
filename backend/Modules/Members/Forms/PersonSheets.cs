using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Forms;

/// <summary>A form, and the place of the person whom it is about.</summary>
internal sealed record FilledPersonForm(FilledForm Form, OrgPath Path);

/// <summary>Fills the registration sheet of a person in scope.</summary>
internal sealed class PersonSheets(MembersDb db, IPersonFiles files, IEnumerable<IPersonYears> tellers, RequestContext context, BusinessClock clock)
{
    public async Task<Result<FilledPersonForm>> FillAsync(PersonId id, bool inFull, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, inFull, cancellationToken) is not { } person)
            return MembersRefusals.PersonNotFound;
        var remark = await db.People.Where(p => p.Id == id).Select(p => p.Remark).SingleAsync(cancellationToken);
        var stays = await db.Unscoped<LedgerEntry>("Part of the file of a person in scope.").Where(e => e.PersonId == id).ToListAsync(cancellationToken);
        var years = new List<PersonYear>();
        foreach (var teller in tellers)
            years.AddRange(await teller.OfAsync(id, cancellationToken));
        return new FilledPersonForm(
            RegistrationForm.Fill(person, remark, [.. stays.OrderBy(stay => stay.From).ThenBy(stay => stay.Id)], years, context.Actor.Name, clock.Today), person.OrgPath);
    }
}
