using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Operations;

/// <summary>What the next revision of a job goes on from: what is in force, which files there are, and how far back it can go.</summary>
internal sealed record NextRevision
{
    /// <summary>Messages that can be undone, one after another; the renderer remembers as many drafts.</summary>
    private const int MaxUndoable = 50;

    public required SourceRef Source { get; init; }

    /// <summary>The job's other files; those that the session holds come first.</summary>
    public required IReadOnlyList<SourceRef> Attachments { get; init; }
    public required int AttachmentsHeld { get; init; }

    /// <summary>What is in force; null: nothing that is known.</summary>
    public VideoEdit? Edit { get; init; }
    public IReadOnlyList<EditStep> Undoable { get; init; } = [];

    /// <summary>The latest revision left an edit in the draft that came to nothing.</summary>
    public bool LeftUndone { get; init; }

    /// <summary>The edits of a new start are told to the backend with the first message after it.</summary>
    public string? Preamble { get; init; }

    public bool IsNewSource { get; init; }

    /// <summary>What the latest revision leaves.</summary>
    public static NextRevision After(JobInstance latest)
    {
        var (input, outcome) = (latest.Input, latest.Outcome);
        var held = outcome?.Session is null ? 0 : outcome.AttachmentsHeld;
        // What did not get into the session is gone with the message that brought it.
        var attachments = outcome?.Session is null ? input.Attachments : [.. input.Attachments.Take(held)];
        var failed = outcome?.Result is null;
        var next = new NextRevision
        {
            Source = input.Source,
            Attachments = attachments,
            AttachmentsHeld = held,
            Edit = outcome?.Edit ?? input.EarlierEdit,
            Undoable = failed ? input.Undoable : [.. input.Undoable.TakeLast(MaxUndoable - 1), new EditStep(input.EarlierEdit ?? new VideoEdit(), Before(input))],
            LeftUndone = failed && outcome is { IsEdited: true, Session.Capabilities: not null },
        };
        // A new source whose revision failed is none: the job goes on with the one before.
        return failed && input.IsNewSource && attachments.Count > 0 ? next.With(attachments[0]) : next;
    }

    /// <summary>The same files, of which another is the source.</summary>
    public NextRevision With(SourceRef source) => source == Source ? this : this with
    {
        Source = source,
        Attachments = [Source, .. Attachments.Where(file => file != source)],
        IsNewSource = false,
    };

    /// <summary>A file that comes with the message is the source from now on.</summary>
    public NextRevision WithNew(SourceRef source) => this with
    {
        Source = source,
        Attachments = [Source, .. Attachments],
        AttachmentsHeld = AttachmentsHeld + 1,
        IsNewSource = true,
    };

    /// <summary>Back to what was in force before the last message; null: there is nothing before it.</summary>
    public NextRevision? Undone()
    {
        // An edit that came to nothing is what there is to take back.
        if (LeftUndone) return this with { LeftUndone = false };
        return Undoable is [.., { Edit.IsEmpty: false } step] ? With(step.Source) with { Edit = step.Edit, Undoable = [.. Undoable.SkipLast(1)] } : null;
    }

    private static SourceRef Before(CompressVideoInput input) => input is { IsNewSource: true, Attachments: [var old, ..] } ? old : input.Source;

    /// <summary>What a new session is told in place of the earlier prompts; null: nothing is known of them.</summary>
    public string? Restate(EditRequest request, string said, EditRequest literal)
    {
        // What refers to earlier messages, or to a result, means nothing to a session that has neither.
        if (request.IsFollowUp || request.Edit != literal.Edit) return request.Over(Edit) is { IsEmpty: false } all ? all.Ask(request.Language) : null;
        return Edit is { IsEmpty: false } edit ? $"{edit.Ask(request.Language)}\n{said}" : Edit is null ? null : said;
    }

    /// <summary>The facts of the last good result, as far as a job tells them.</summary>
    public static MediaFacts? FactsOf(JobResult? result) => result is null ? null : new MediaFacts
    {
        Format = Path.GetExtension(result.FileName).TrimStart('.'),
        Bytes = result.Bytes,
        Width = result.Width,
        Height = result.Height,
        DurationSeconds = result.DurationSeconds,
    };
}
