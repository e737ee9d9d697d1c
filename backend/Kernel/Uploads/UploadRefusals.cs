using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Uploads;

/// <summary>Why an uploaded picture or paper is not kept.</summary>
public static class UploadRefusals
{
    public static readonly Refusal Empty = Malformed("upload.empty", "文件是空的，请重新选择。", "The file is empty; choose it again.");

    public static readonly Refusal TooLarge = new(
        RefusalKind.TooLarge, "upload.too_large", "文件超过 10 MB，请缩小照片或分成几个文件后再上传。", "The file is larger than 10 MB; make the picture smaller, or split the paper.");

    public static readonly Refusal OtherKind = Malformed(
        "upload.other_kind", "只能上传照片（JPG、PNG）和 PDF。苹果手机的 HEIC 照片请先存为 JPG，Word 文件请另存为 PDF。",
        "Only pictures (JPG, PNG) and PDF are taken. Save a HEIC picture as JPG, a Word document as PDF.");

    public static readonly Refusal Broken = Malformed(
        "upload.broken", "文件已损坏或不完整，无法保存。请重新拍照或重新导出后再上传。", "The file is damaged or cut short. Take the picture or export the paper again.");

    public static readonly Refusal TooManyPixels = new(
        RefusalKind.TooLarge, "upload.too_many_pixels", "照片的尺寸过大（超过 6000 万像素），请缩小后再上传。", "The picture has more than 60 million pixels; make it smaller.");

    public static readonly Refusal ActivePaper = Malformed(
        "upload.active_pdf", "PDF 含有脚本、附件或可执行的内容。请打印为普通 PDF 或拍照后再上传。",
        "The PDF holds scripts, attached files or something that runs. Print it to a plain PDF, or take a picture.");

    private static Refusal Malformed(string code, string chinese, string english) => new(RefusalKind.Malformed, code, chinese, english);
}
