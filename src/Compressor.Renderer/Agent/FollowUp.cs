using System.Text.Json;
using Compressor.Edits;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Agent;

/// <summary>What a message does with all that was asked before it: the draft on which its own edits go.</summary>
/// <param name="Draft">JSON.</param>
/// <param name="Asked">What is asked for on that draft.</param>
internal sealed record FollowUp(string Draft, EditRequest Asked)
{
    /// <summary>What was done with the earlier edits; null: they stay.</summary>
    public string? Said { get; init; }

    /// <summary>Why nothing can be done.</summary>
    public string? Refused { get; init; }
    public bool Undone { get; init; }

    /// <summary>What a message can refer to. What a session did to another file is nothing to a message about this one.</summary>
    /// <param name="isNew">The file has just been put on the timeline.</param>
    public static ReadingContext Context(AgentRequest request, DraftEditor editor, bool isNew) => new()
    {
        Source = editor.Facts,
        Result = !isNew && request.Result is { } last && Shows(last.Draft, editor.SourceId) ? last.Facts : null,
        Earlier = editor.Edit,
        HasHistory = !isNew && request.EarlierDraft is not null,
    };

    private static bool Shows(string draft, string sourceId)
    {
        using var json = JsonDocument.Parse(draft);
        return json.RootElement.Member("t") is { ValueKind: JsonValueKind.Array } tracks && tracks.EnumerateArray()
            .Any(track => track.Member("sg") is { ValueKind: JsonValueKind.Array } segments && segments.EnumerateArray().Any(segment => segment.Text("src") == sourceId));
    }

    /// <param name="editor">The draft that is there.</param>
    public static FollowUp Of(EditRequest asked, AgentRequest request, DraftEditor editor, Upload source, Replies replies) => asked switch
    {
        { Action: FollowUpAction.Undo } when request.EarlierDraft is null => new(editor.ToJson(), asked) { Refused = replies.NothingToUndo },
        { Action: FollowUpAction.Undo } => new(request.EarlierDraft!, asked) { Said = replies.Undone, Undone = true },
        { Action: FollowUpAction.StartOver } => new(DraftEditor.NewTimeline(source), asked) { Said = replies.StartedOver },
        { Action: FollowUpAction.SameAgain } when Another(request, editor) is { } other =>
            new(DraftEditor.NewTimeline(other), asked with { Edit = asked.Over(editor.Edit.Without([EditKind.Join])) }) { Said = replies.SameFor(other.FileName) },
        { Action: FollowUpAction.SameAgain } => new(editor.ToJson(), asked) { Refused = replies.NoOtherFile },
        { Removed.Count: > 0 } => TakeBack(asked, editor, replies),
        _ => new(editor.ToJson(), asked),
    };

    private static FollowUp TakeBack(EditRequest asked, DraftEditor editor, Replies replies)
    {
        var before = editor.Edit;
        var taken = before.Without(before.Kinds.Except(asked.Removed));
        editor.Edit = before.Without(asked.Removed);
        return new(editor.ToJson(), asked) { Said = replies.TakenBack(taken) };
    }

    /// <summary>The file that came last and is not shown.</summary>
    private static Upload? Another(AgentRequest request, DraftEditor editor) =>
        request.Uploads.LastOrDefault(upload => upload.HasPicture && upload.Id != editor.SourceId);
}
