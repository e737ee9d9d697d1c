using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Forms;

/// <summary>Form 1 before there is a case: of somebody in scope with what their file says, or blank.</summary>
/// <param name="Subject">Whom it is about, for the record.</param>
internal sealed record FilledBlank(FilledForm Form, (string Type, string Id, OrgPath Path) Subject);

internal sealed class BlankForms(IPersonFiles files, RequestContext context)
{
    public async Task<Result<FilledBlank>> FillAsync(PersonId? id, CancellationToken cancellationToken)
    {
        if (id is not { } asked)
            return new FilledBlank(ApprovalForm.Blank(person: null), ("form", "approval", context.Scope.Roots is [var only] ? only : OrgPath.Root));
        return await files.FindAsync(asked, inFull: false, cancellationToken) is { } person
            ? new FilledBlank(ApprovalForm.Blank(person), ("person", person.Id.ToString(), person.OrgPath))
            : RecognitionRefusals.PersonNotFound;
    }
}
