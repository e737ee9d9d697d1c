using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <summary>A letter, and the place of the candidate whom it is about.</summary>
internal sealed record FilledLetter(FilledForm Form, OrgPath Path);

/// <summary>喜报: in the branch's name, good news of a new member to the employer and to the committee of their home (rule F3). No number, no birth date, no address.</summary>
internal sealed class GoodNews(MembersDb db, CandidateDesk desk, BusinessClock clock)
{
    private const string Title = "喜　报";
    private const double TextSize = 16;
    private const string Room = "＿＿＿＿＿＿＿＿";

    public async Task<Result<FilledLetter>> FillAsync(CandidateId id, string code, CancellationToken cancellationToken)
    {
        if (await db.Candidates.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } candidate)
            return DevelopmentRefusals.NotFound;
        if ((await desk.PolicyAsync(candidate, cancellationToken)).Find(code) is not { To: { } to })
            return DevelopmentRefusals.NotALetter;
        if (candidate.AdmittedOn is not { } admitted)
            return DevelopmentRefusals.NotAdmitted;
        var (people, places) = await desk.NamesAsync([candidate], cancellationToken);
        return new FilledLetter(Fill(people[candidate.PersonId], places[candidate.OrgId], to, candidate, admitted, clock.Today), candidate.OrgPath);
    }

    private static FilledForm Fill(string name, string branch, LetterTo to, Candidate candidate, DateOnly admitted, DateOnly today)
    {
        var (whom, tie, you) = to == LetterTo.Employer
            ? (candidate.Employer, $"贵单位员工{name}同志", "贵单位")
            : (candidate.Home, $"家乡在贵村（社区）的{name}同志{(candidate.Employer is { } employer ? $"，现在{employer}工作" : string.Empty)}", "家乡");
        return new FilledForm(
            $"喜报-{name}-{whom ?? Room}",
            Title,
            FormPaper.Portrait,
            TextSize,
            [FormLine.Of($"{whom ?? Room}：")],
            [
                FormRows.Text(
                    $"{tie}，经党组织培养教育和考察，于{FormWords.Day(admitted)}经支部党员大会讨论通过，并报上级党组织审批，被接收为中国共产党预备党员。",
                    $"这是本人积极进步、努力工作的结果，也离不开{you}长期的关心和培养。特此报喜，谨致祝贺，并希望继续给予关心和支持。"),
            ],
            [FormLine.AtTheEnd($"中共{branch}（盖章）"), FormLine.AtTheEnd(FormWords.DayOrBlank(today))]);
    }
}
