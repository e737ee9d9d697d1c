using System.Globalization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Recognition.Forms;

/// <summary>
/// Form 4, 公示: no more of the person than the notice's redacted line and the year of joining; the name in full only where it is asked for
/// the village's own board. No number, address, date of birth or illness.
/// </summary>
internal static class NoticeForm
{
    private const string Title = "关于拟帮扶困难党员的公示";
    private const double TextSize = 16;

    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        new("序号", 2), new("姓名", 3), new("所在党支部", 7), new("入党年份", 4), new("困难等级", 4), new("拟帮扶金额（元）", 4),
    ];

    public static Result<FilledForm> Fill(CasePaper paper)
    {
        if (paper.Notice is not { } notice)
            return RecognitionRefusals.NoNoticeYet;
        var period = $"{FormWords.DayOrBlank(notice.From)}至{FormWords.DayOrBlank(notice.Until)}";
        return new FilledForm(
            $"{Title}-{paper.Case.Number}",
            Title,
            FormPaper.Portrait,
            TextSize,
            [],
            [
                FormRows.List(
                    [
                        "根据本人申请、入户调查、民主评议和审核情况，现将拟帮扶困难党员予以公示，接受党员群众监督。",
                        $"公示期为{period}。如有异议，请在公示期内以电话、来信或来访的方式向受理单位实事求是地反映，受理单位对反映人予以保密。",
                    ],
                    Columns,
                    [[
                        "1", paper.FullNames ? paper.Case.PersonName : notice.Line.MaskedName, notice.Line.BranchName,
                        paper.Person.JoinedOn?.Year.ToString(CultureInfo.InvariantCulture), notice.Line.Tier?.Chinese(), FormWords.Amount(notice.Line.Amount),
                    ]]),
                FormRows.Text($"受理单位：{notice.ReceivingUnit}", $"监督电话：{notice.Hotline}"),
            ],
            [FormLine.AtTheEnd($"{notice.ReceivingUnit}（盖章）"), FormLine.AtTheEnd(FormWords.DayOrBlank(notice.From))]);
    }
}
