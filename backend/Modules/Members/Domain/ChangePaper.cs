using System.Diagnostics.CodeAnalysis;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.Values;
using Assistance.Members.Changes;

namespace Assistance.Members.Domain;

/// <summary>A picture or paper that proves what a change request says.</summary>
internal sealed class ChangePaper : AttachedFile
{
    private ChangePaper()
    {
    }

    [SetsRequiredMembers]
    public ChangePaper(AttachmentId id, string fileName, Upload upload, string? note, Actor actor, DateOnly today)
        : base(id, fileName, upload, note, actor, today)
    {
    }
}

[Unscoped("Read only by way of its change request, which was found within the scope.")]
[NotAudited("Part of a paper, which is audited with its change request; sealed as a whole.")]
internal sealed class ChangePaperContent : SealedFile;

/// <summary>The papers of a request: its maker's to hand in and to take out while nobody has decided, and part of it afterwards.</summary>
internal sealed partial class ChangeRequest
{
    public const int MostPapers = 9;

    private readonly List<ChangePaper> _papers = [];

    public IReadOnlyList<ChangePaper> Papers => _papers;

    /// <returns>Null where the request has the same paper already: whoever sends it twice has not been refused.</returns>
    public Result<ChangePaper?> HandIn(AttachmentId id, string fileName, Upload upload, string? note, Actor actor, DateOnly today)
    {
        if (RefusePaperBy(actor) is { } refusal)
            return refusal;
        var digest = upload.Digest;
        var kept = _papers.FindAll(one => one.RemovedOn is null);
        if (kept.Exists(one => one.Digest == digest))
            return (ChangePaper?)null;
        if (kept.Count >= MostPapers)
            return ChangeRefusals.TooManyPapers(MostPapers);
        var paper = new ChangePaper(id, fileName, upload, note, actor, today);
        _papers.Add(paper);
        return paper;
    }

    public Refusal? TakeOut(AttachmentId id, string reason, Actor actor, DateOnly today)
    {
        if (RefusePaperBy(actor) is { } refusal)
            return refusal;
        if (_papers.Find(one => one.Id == id && one.RemovedOn is null) is not { } paper)
            return ChangeRefusals.PaperNotFound;
        paper.Remove(reason, actor, today);
        return null;
    }

    private Refusal? RefusePaperBy(Actor actor) =>
        State != ChangeState.Open ? ChangeRefusals.Decided(State) : actor.UserId != MadeBy ? ChangeRefusals.PaperOfTheMaker : null;
}
