using Assistance.Kernel.Calendar;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>The papers of a round.</summary>
internal enum CampaignForm
{
    /// <summary>签领册 (Form 8)</summary>
    Receipts,

    /// <summary>慰问汇总 (Form 9)</summary>
    Summary,
}

/// <summary>A paper, and the place whose it is.</summary>
internal sealed record FilledCampaignForm(FilledForm Form, OrgPath Path);

/// <summary>A line of the receipts as it is printed.</summary>
/// <param name="NumberTail">Last four characters of the identity number; null where it is not known.</param>
internal sealed record ReceiptLine(CampaignLine Line, string Name, string Branch, string? NumberTail);

/// <summary>Fills the papers of a round within the caller's reach.</summary>
internal sealed class CampaignForms(
    PairingDb db, CampaignRounds rounds, CampaignSummaries summaries, IOrganisations organisations, IPeople people, IPersonFiles files, RequestContext context, BusinessClock clock)
{
    /// <summary>A longer one is no paper any more: it leaves as a workbook, or branch by branch.</summary>
    public const int MostLines = 500;

    public async Task<Result<FilledCampaignForm>> FillAsync(CampaignForm form, string key, OrgId? organisation, CancellationToken cancellationToken)
    {
        if (form == CampaignForm.Summary)
        {
            var summary = await summaries.OfAsync(key, organisation, cancellationToken);
            return summary.Succeeded ? new FilledCampaignForm(SummaryForm.Fill(summary.Value, context.Actor.Name, clock.Today), summary.Value.Path) : summary.Refusal;
        }

        var found = await ReceiptsAsync(key, organisation, MostLines + 1, cancellationToken);
        if (found.Refusal is not null)
            return found.Refusal;
        var (round, place, lines) = found.Value;
        return lines.Count > MostLines
            ? CampaignRefusals.TooLongForPaper
            : new FilledCampaignForm(ReceiptForm.Fill(round.Chinese, place.Name, lines, context.Actor.Name, clock.Today), place.Path);
    }

    /// <summary>Writes the same as a workbook.</summary>
    public async Task<Result<(string FileName, Func<Stream, CancellationToken, Task> Write)>> WorkbookAsync(CampaignForm form, string key, OrgId? organisation, CancellationToken cancellationToken)
    {
        if (form == CampaignForm.Summary)
        {
            var summary = await summaries.OfAsync(key, organisation, cancellationToken);
            return summary.Succeeded ? Written(SummaryForm.Workbook(summary.Value), SummaryForm.Lines(summary.Value)) : summary.Refusal;
        }

        var found = await ReceiptsAsync(key, organisation, int.MaxValue, cancellationToken);
        return found.Succeeded ? Written(ReceiptForm.Workbook, found.Value.Lines) : found.Refusal;
    }

    private (string FileName, Func<Stream, CancellationToken, Task> Write) Written<TRow>(ListWorkbook<TRow> workbook, IEnumerable<TRow> rows)
    {
        var day = clock.Today;
        return (workbook.FileNameOf(day), (stream, cancel) => workbook.WriteAsync(stream, day, rows.ToAsyncEnumerable(), cancel));
    }

    // Whoever has not received anything yet stands on the paper, too: it is signed by hand.
    private async Task<Result<(Campaign Round, OrgCard Place, IReadOnlyList<ReceiptLine> Lines)>> ReceiptsAsync(string key, OrgId? organisation, int most, CancellationToken cancellationToken)
    {
        var place = await rounds.PlaceAsync(organisation, cancellationToken);
        if (place.Refusal is not null)
            return place.Refusal;
        var round = await rounds.FindAsync(key, cancellationToken);
        if (round.Refusal is not null)
            return round.Refusal;
        var within = await organisations.WithinAsync(db.CampaignLines, place.Value.Id, cancellationToken);
        var lines = await within.Where(line => line.CampaignId == round.Value.Id && (line.State == CampaignLineState.Listed || line.State == CampaignLineState.Given))
            .OrderBy(line => line.OrgPath).ThenBy(line => line.Id).Take(most).ToListAsync(cancellationToken);
        var ids = lines.ConvertAll(line => new PersonId(line.SubjectId));
        var (cards, tails) = (await people.CardsAsync(ids, cancellationToken), await files.NumberTailsAsync(ids, cancellationToken));
        var branches = (await organisations.BelowAsync(place.Value.Path, Enum.GetValues<OrgKind>(), cancellationToken)).ToDictionary(card => card.Id, card => card.Name);
        return (round.Value, place.Value, [.. lines.Select(line => new ReceiptLine(
            line, cards[new PersonId(line.SubjectId)].Name, branches.GetValueOrDefault(line.OrgId, place.Value.Name), tails.GetValueOrDefault(new PersonId(line.SubjectId))))]);
    }
}
