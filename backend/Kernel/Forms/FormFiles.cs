using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using MediatR;

namespace Assistance.Kernel.Forms;

/// <summary>Lets a filled form leave as a Word document. Who took it, and for whole numbers why, is on record before it leaves.</summary>
public sealed class FormFiles(IMediator mediator)
{
    /// <param name="subject">What the record calls the row that the form is about, its identifier and its place.</param>
    /// <param name="reason">Where whole numbers stand in the form: why.</param>
    public async Task<Result<FileAnswer>> TakeAsync(FilledForm form, (string Type, string Id, OrgPath Path) subject, string? reason, CancellationToken cancellationToken)
    {
        var detail = JsonSerializer.Serialize(new { Form = form.Title, InFull = reason is not null, Reason = reason?.Trim() }, WireJson.Options);
        var noted = await mediator.Send(new NoteForm.Command(subject.Type, subject.Id, subject.Path, detail), cancellationToken);
        if (noted.Refusal is not null)
            return noted.Refusal;
        var document = WordForm.Write(form);
        return new FileAnswer($"{form.Name}.docx", FileAnswer.Docx, (stream, cancel) => stream.WriteAsync(document, cancel).AsTask());
    }
}
