using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Notices;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Forms;

/// <summary>A form, and the place of the case that it is about.</summary>
internal sealed record FilledCaseForm(FilledForm Form, OrgPath Path);

/// <summary>Fills the forms of a case. A new form is a file beside this one and a line here.</summary>
internal sealed class CasePapers(RecognitionDb db, IPersonFiles files, OpenNotices notices, BusinessClock clock)
{
    private static readonly Dictionary<CaseForm, Func<CasePaper, Result<FilledForm>>> Forms = new()
    {
        [CaseForm.Approval] = ApprovalForm.Fill,
        [CaseForm.HomeVisit] = HomeVisitForm.Fill,
        [CaseForm.Appraisal] = AppraisalForm.Fill,
        [CaseForm.Notice] = NoticeForm.Fill,
    };

    public async Task<Result<FilledCaseForm>> FillAsync(CaseId id, CaseForm form, bool inFull, bool fullNames, CancellationToken cancellationToken)
    {
        if (await db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
            return RecognitionRefusals.NotFound;
        if (await files.FindAsync(found.PersonId, inFull, cancellationToken) is not { } person)
            return RecognitionRefusals.PersonNotFound;
        var filled = Forms[form](new CasePaper(found, person, await notices.OfAsync(id, cancellationToken), clock.Today, fullNames));
        return filled.Succeeded ? new FilledCaseForm(filled.Value, found.OrgPath) : filled.Refusal;
    }
}
