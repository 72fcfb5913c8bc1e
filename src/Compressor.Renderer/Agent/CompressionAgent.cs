using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Edits by the rules of <see cref="PromptReader"/>, without a model or network. It says plainly what it did and what it can't do.</summary>
/// <param name="encoders">Null: every encoder is there.</param>
internal sealed class CompressionAgent(EncoderCheck? encoders = null) : IAgent
{
    private const string Tool = "update_draft";

    // A picture of 144 lines at the coarsest quantizer took 9.7 kbit/s in measurements; below 8 there is no hope for any video.
    private const double FloorBytesPerSecond = 1_000;
    private const long FloorBytes = 1_000;

    public async Task<AgentAnswer> AnswerAsync(AgentRequest request, CancellationToken cancellationToken)
    {
        var addressed = AddressedMessage.Read(request.Text, request.Uploads);
        request = request with { Text = addressed.Text };
        var replies = new Replies(PromptReader.LanguageOf(request.Text));
        if (SelectTimeline(request, addressed.File) is not { } timeline)
            return new AgentAnswer(request.Draft, [StreamEvents.Text(replies.NoVideo)]);

        var editor = new DraftEditor(timeline, request.Uploads);
        var source = request.Uploads.Single(upload => upload.Id == editor.SourceId);
        var isNew = timeline != request.Draft;
        var followUp = FollowUp.Of(Read(), request, editor, source, replies);
        if (followUp.Refused is { } refused) return new AgentAnswer(request.Draft, [StreamEvents.Text(refused)]);
        editor = new DraftEditor(followUp.Draft, request.Uploads);
        source = request.Uploads.Single(upload => upload.Id == editor.SourceId);
        var join = JoinChoice.Of(followUp.Asked, request.Text, request.Uploads, editor.SourceIds);
        if (join.Join is not null)
        {
            editor.Join(join.Files, join.Join);
            // Sizes and times are those of all files together.
            join = join.With(Read());
        }

        var music = MusicChoice.Of(join.Asked, request.Text, [.. request.Uploads.Where(upload => upload != source)], editor.MusicId);
        var asked = music.Asked;
        if (asked.Question is { } question) return new AgentAnswer(request.Draft, [StreamEvents.Text(question)]);
        var fitting = join.Complete(EditFitting.Fit(asked, editor.Facts, Capabilities.Kinds, asked.Language));
        if (fitting.Edit.Codec is not null && encoders is not null && !await encoders.HasAsync(VideoCodecs.For(fitting.Edit), cancellationToken))
            fitting = fitting.Without(EditKind.Codec, replies.NoEncoder(fitting.Edit.Codec), asked.Language);
        fitting = fitting with { Declined = [.. fitting.Declined, .. music.Declined] };
        if (fitting is { Edit.IsEmpty: true, Declined.Count: 0 } && !asked.IsFollowUp)
            return new AgentAnswer(request.Draft, [StreamEvents.Text(fitting.Notes.Count == 0 ? replies.NothingAsked : string.Join(asked.Language.Say(" ", ""), fitting.Notes))]);

        if (!fitting.Edit.IsEmpty) editor.Edit = fitting.Edit.Over(editor.Edit);
        editor.ShowMusic(music.Source);
        var isTouched = !fitting.Edit.IsEmpty || asked.IsFollowUp;
        var draft = isTouched ? editor.ToJson() : request.Draft;
        var report = new EditReport
        {
            Changed = !JsonNode.DeepEquals(Parse(draft), Parse(request.Draft)),
            Applied = !isTouched ? [] : [.. fitting.Edit.Kinds.Union(editor.Edit.Kinds).Order()],
            Declined = fitting.Declined,
            Held = editor.Edit,
            Notes = [.. fitting.Notes, .. Doubts(fitting.Edit, editor, source, replies)],
        };
        return new AgentAnswer(
            draft,
            [
                StreamEvents.ToolCall(Tool, new { @out = Parse(draft)?["out"], start = editor.Range.Start, duration = editor.Range.Length }),
                StreamEvents.ToolResult(Tool, report),
                StreamEvents.Text(Say(asked.Action is FollowUpAction.Undo ? editor.Edit : fitting.Edit, report, followUp.Said, replies, asked.Language)),
            ])
        {
            Report = report,
            Undone = followUp.Undone,
        };

        EditRequest Read() => PromptReader.Read(request.Text, FollowUp.Context(request, editor, isNew));
    }

    private static string Say(VideoEdit done, EditReport report, string? first, Replies replies, Language language)
    {
        List<string> sentences = [];
        if (first is not null) sentences.Add(first);
        if (report.Changed && !done.IsEmpty) sentences.Add(replies.Set(done.Describe(language)));
        else if (!report.Changed && !done.IsEmpty) sentences.Add(replies.NothingChanged);
        sentences.AddRange(report.Notes);
        sentences.AddRange(report.Declined.Select(replies.Declined));
        if (done.IsEmpty && first is null) sentences.Add(replies.Possible);
        return string.Join(language.Say(" ", ""), sentences);
    }

    /// <summary>The exact answer needs the encoder, which gives it, with figures, before it encodes anything.</summary>
    private static IEnumerable<string> Doubts(VideoEdit edit, DraftEditor editor, Upload source, Replies replies)
    {
        if (ResultFormat.Of(editor.Edit, source.Facts).Kind is not ResultKind.Video) yield break;
        var seconds = editor.Range.Length / 1000d;
        if (edit.Size?.Bytes is { } bytes && bytes < FloorBytes + seconds * FloorBytesPerSecond) yield return replies.ProbablyTooSmall(bytes, seconds);
    }

    private static JsonNode? Parse(string? draft) => draft is null ? null : JsonNode.Parse(draft);

    /// <summary>The draft to edit: a new one when the message names another video of the session than the one on the timeline.</summary>
    private static string? SelectTimeline(AgentRequest request, Upload? addressed)
    {
        var read = PromptReader.Read(request.Text).Edit;
        // Who joins files by their names does not want one of them alone.
        if (addressed is null && request.Draft is not null && read.Join is not null) return request.Draft;
        // "Use the sound of trip.mp4 as music" does not ask for trip.mp4 to be shown.
        var music = read.Music ? MusicSource.Named(request.Text, request.Uploads) : null;
        var named = addressed ?? request.Uploads
            .Where(upload => upload.HasPicture && upload != music && request.Text.Contains(upload.FileName, StringComparison.OrdinalIgnoreCase))
            .OrderBy(upload => upload.FileName.Length)
            .LastOrDefault();
        if (named is null) return request.Draft;
        var shown = request.Draft is { } draft ? request.Uploads.SingleOrDefault(upload => upload.Id == new DraftEditor(draft, request.Uploads).SourceId) : null;
        return shown?.FileName == named.FileName ? request.Draft : DraftEditor.NewTimeline(named);
    }
}
