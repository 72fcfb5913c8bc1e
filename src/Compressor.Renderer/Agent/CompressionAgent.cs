using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Drafts;

namespace Compressor.Renderer.Agent;

/// <summary>Edits by the rules of <see cref="PromptReader"/>: no model, no network. It says plainly what it did and what it can't do.</summary>
internal sealed class CompressionAgent : IAgent
{
    private const string Tool = "update_draft";

    public Task<AgentAnswer> AnswerAsync(AgentRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private static AgentAnswer Answer(AgentRequest request)
    {
        var instruction = PromptReader.Read(request.Text);
        var replies = new Replies(instruction.Language);
        if (SelectTimeline(request) is not { } timeline)
            return new AgentAnswer(request.Draft, [StreamEvents.Text(request.Uploads.Count == 0 ? replies.NoVideo : replies.NoPicture)]);

        var editor = new DraftEditor(timeline);
        var source = request.Uploads.Single(upload => upload.Id == editor.SourceId);
        var edit = InstructionEdits.Apply(instruction, source, editor.Output, editor.Range);
        if (edit.Done.Count == 0)
            return new AgentAnswer(request.Draft, [StreamEvents.Text(edit.Notes.Count == 0 ? replies.NothingAsked : string.Join(' ', edit.Notes))]);

        if (edit.Output != editor.Output) editor.Output = edit.Output;
        if (edit.Range != editor.Range) editor.Range = edit.Range;
        var draft = editor.ToJson();
        var changed = request.Draft is null || !JsonNode.DeepEquals(JsonNode.Parse(draft), JsonNode.Parse(request.Draft));
        var text = changed ? replies.Set(edit.Done) : replies.NothingChanged;
        return new AgentAnswer(
            draft,
            [
                StreamEvents.ToolCall(Tool, new { @out = edit.Output, start = edit.Range.Start, duration = edit.Range.Length }),
                StreamEvents.ToolResult(Tool, new { changed }),
                StreamEvents.Text(string.Join(' ', [text, .. edit.Notes])),
            ]);
    }

    /// <summary>The draft to edit: a new one when the message names another video of the session than the one on the timeline.</summary>
    private static string? SelectTimeline(AgentRequest request)
    {
        var named = request.Uploads
            .Where(upload => upload.HasPicture && request.Text.Contains(upload.FileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(upload => upload.FileName.Length)
            .LastOrDefault();
        if (named is null) return request.Draft;
        var shown = request.Draft is { } draft ? request.Uploads.SingleOrDefault(upload => upload.Id == new DraftEditor(draft).SourceId) : null;
        return shown?.FileName == named.FileName ? request.Draft : DraftEditor.NewTimeline(named);
    }
}
