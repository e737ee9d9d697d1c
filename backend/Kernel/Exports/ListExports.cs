using System.Runtime.CompilerServices;
using System.Text.Json;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using MediatR;

namespace Assistance.Kernel.Exports;

/// <summary>
/// Lets a list leave as a workbook: asks the list itself, page by page, so that the file holds what the list shows and no more than a
/// page is kept in memory. Who took it is on record before the first row leaves.
/// </summary>
public sealed class ListExports(IMediator mediator, RequestContext context, BusinessClock clock)
{
    /// <param name="filter">As the list was filtered, for the record.</param>
    /// <param name="place">The organisation that the filter names.</param>
    /// <param name="list">The list's query for a page of it; which roles may ask and how far they reach is said by the export.</param>
    public async Task<Result<FileAnswer>> TakeAsync<TRow>(
        ListWorkbook<TRow> workbook, object filter, OrgId? place, Func<PageRequest, IQuery<Page<TRow>>> list, CancellationToken cancellationToken, string? sort = null)
    {
        // A filter that the list refuses is refused here, too, before anything is sent.
        var first = await mediator.Send(list(PageRequest.InBulk(after: null, sort)), cancellationToken);
        if (first.Refusal is not null)
            return first.Refusal;
        var noted = await NoteAsync(workbook.Subject, filter, place, cancellationToken);
        if (noted.Refusal is not null)
            return noted.Refusal;
        return new FileAnswer(
            workbook.FileNameOf(clock.Today), FileAnswer.Xlsx, (stream, cancel) => workbook.WriteAsync(stream, clock.Today, RowsAsync(first.Value, list, sort, cancel), cancel));
    }

    /// <summary>Puts on record who takes a workbook that is no list.</summary>
    public Task<Result<Done>> NoteAsync(string subject, object filter, OrgId? place, CancellationToken cancellationToken) =>
        mediator.Send(new NoteExport.Command(subject, place, JsonSerializer.Serialize(filter, WireJson.Options)), cancellationToken);

    private async IAsyncEnumerable<TRow> RowsAsync<TRow>(
        Page<TRow> first, Func<PageRequest, IQuery<Page<TRow>>> list, string? sort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The file is written when the use case is over; its pages keep the reach with which it began.
        using var within = context.Enter();
        Task<Result<Page<TRow>>>? following = null;
        try
        {
            for (var page = first; ; page = (await following).Value)
            {
                // The next page is read while this one is written: what writes rows reads none.
                following = page.Next is null ? null : mediator.Send(list(PageRequest.InBulk(page.Next, sort)), cancellationToken);
                foreach (var row in page.Items)
                    yield return row;
                if (following is null)
                    yield break;
            }
        }
        finally
        {
            // Whoever stops early leaves nothing that still reads.
            if (following is not null)
                await Task.WhenAny(following);
        }
    }
}
