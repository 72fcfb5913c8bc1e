using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Drafts;

/// <summary>
/// Writes drafts. Short keys, as in the cloud's: <c>t</c> tracks, <c>tt</c> type, <c>sg</c> segments, <c>d</c> milliseconds, <c>m</c> metadata;
/// ours are those of the <see cref="VideoTrack"/>, and <c>out</c> (what is asked of the result, by the names that each kind of edit writes).
/// Editing preserves unknown keys.
/// </summary>
/// <param name="draft">JSON.</param>
/// <param name="uploads">The session's files.</param>
internal sealed class DraftEditor(string draft, IReadOnlyList<Upload> uploads)
{
    private readonly JsonObject _draft = JsonNode.Parse(draft)!.AsObject();

    /// <summary>What is asked of the result. The parts to keep stand in the track's segments, in seconds of the files one after another.</summary>
    public VideoEdit Edit
    {
        get
        {
            var edit = new VideoEdit { Trim = Timeline.Trim };
            if (_draft["out"] is not JsonObject output) return edit;
            var json = JsonSerializer.SerializeToElement(output);
            return EditCatalog.All.Aggregate(edit, (read, kind) => kind.Read(read, json));
        }

        set
        {
            // Without a join, only the first file is shown.
            var files = value.Join is null ? Timeline.Files.Take(1) : Timeline.Files;
            var output = new JsonObject();
            foreach (var kind in value.Kinds) EditCatalog.Of(kind).Write(value, output);
            if (output.Count > 0) _draft["out"] = output;
            else _draft.Remove("out");
            Timeline = Timeline.Of([.. files.Select(file => FileOf(file.Id, value.Join))]).Keep(value.Trim);
            TitleTrack.Set(_draft, value.Title);
        }
    }

    /// <summary>The upload that is shown first.</summary>
    public string SourceId => Timeline.Files[0].Id;

    /// <summary>The files that are shown.</summary>
    public IReadOnlyList<string> SourceIds => [.. Timeline.Files.Select(file => file.Id)];

    /// <summary>The upload that is the background music; null: none.</summary>
    public string? MusicId => MusicTrack.SourceId(_draft);

    /// <summary>Where in its file the video begins, and how long it is, in milliseconds.</summary>
    public (long Start, long Length) Range => (Timeline.Segments[0].Start, Timeline.Length);

    /// <summary>What is shown now, as a later message's edits are fitted to it: the length is what is kept, at the speed at which it plays.</summary>
    public MediaFacts Facts
    {
        get
        {
            List<Upload> files = [.. SourceIds.Select(Find)];
            return files[0].Facts with
            {
                Bytes = files.Sum(file => file.Media.Bytes),
                HasAudio = files.Any(file => file.Media.HasAudio),
                Format = files.Count > 1 ? MediaFormats.Mp4.Name : files[0].Media.Format,
                DurationSeconds = Timeline.Length / 1000d / (Edit.Speed?.Factor ?? 1),
            };
        }
    }

    private Timeline Timeline
    {
        get => VideoTrack.Read(_draft, uploads);
        set => VideoTrack.Write(_draft, value, uploads);
    }

    /// <summary>Shows these files one after another; of those that are shown already, the same parts.</summary>
    public void Join(IReadOnlyList<Upload> files, Join join)
    {
        var before = Timeline;
        if (SourceIds.SequenceEqual(files.Select(file => file.Id))) return;
        List<TimelineFile> joined = [.. files.Select(file => FileOf(file.Id, join))];
        // Pictures take the length that pictures have here.
        var kept = joined.SelectMany(file => before.Segments.Where(segment => segment.File == file.Id && !file.IsPicture).DefaultIfEmpty(new TimelineSegment(file.Id, 0, file.Length)));
        var output = _draft["out"]?.AsObject() ?? [];
        new JoinEdit().Write(new VideoEdit { Join = join }, output);
        _draft["out"] = output;
        Timeline = new Timeline(joined, [.. kept]);
    }

    /// <summary>Puts the music that the edit asks for on the timeline; null, or an edit without music: takes it off.</summary>
    public void ShowMusic(Upload? source)
    {
        if (source is not null && Edit is { Music: true } edit && (edit.MusicMix ?? MusicMix.Default) is var mix)
            MusicTrack.Put(_draft, source, mix, mix.MixedLevel(alone: edit.Mute), _draft["d"]!.GetValue<long>());
        else MusicTrack.Remove(_draft);
    }

    public string ToJson() => _draft.ToJsonString(Json.Options);

    /// <summary>A draft that shows one file from start to end.</summary>
    public static string NewTimeline(Upload source)
    {
        var milliseconds = Milliseconds(source.Seconds);
        return JsonSerializer.Serialize(
            new
            {
                t = (object[])
                [
                    new { tt = source.HasPicture ? VideoTrack.Type : MusicTrack.Type, sg = (object[])[new { id = "seg_1", src = source.Id, s = 0, d = milliseconds, m = Metadata(source) }] },
                ],
                d = milliseconds,
                m = Metadata(source),
            },
            Json.Options);
    }

    public static long Milliseconds(double seconds) => (long)Math.Round(seconds * 1000, MidpointRounding.AwayFromZero);

    public static object Metadata(Upload source) =>
        new { title = source.FileName, width = source.Media.Width, height = source.Media.Height, fps = source.Media.FrameRate };

    private Upload Find(string id) => uploads.Single(upload => upload.Id == id);

    private TimelineFile FileOf(string id, Join? join) => TimelineFile.Of(Find(id), join is null ? null : join.SecondsPerPicture ?? Limits.PictureSeconds);
}
