using System.Text.Json;
using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Drafts;

/// <summary>
/// Reads a draft that a client submits to be rendered. It is untrusted: every number must be in range and the source one of the
/// session's uploads. Unknown keys and kinds of tracks are tolerated.
/// </summary>
internal static class DraftReader
{
    /// <exception cref="DraftException"/>
    public static RenderableDraft Read(JsonElement draft, IReadOnlyList<Upload> uploads)
    {
        if (draft.Member("t") is not { ValueKind: JsonValueKind.Array } tracks) throw new DraftException("The draft has no tracks.");
        var filled = tracks.EnumerateArray().Where(track => Segments(track).Count > 0).ToList();
        if (filled.Count(track => TypeOf(track) == VideoTrack.Type) > 1) throw new DraftException("Several video tracks can't be rendered yet; put the clips one after another on one track.");
        // Without a picture, a sound file is what is edited.
        var main = filled.FindIndex(track => TypeOf(track) == VideoTrack.Type) is >= 0 and var video ? video : filled.FindIndex(track => TypeOf(track) == MusicTrack.Type);
        if (main < 0) throw new DraftException("There is no video on the timeline yet.");
        var (segments, isSound) = (Segments(filled[main]), TypeOf(filled[main]) != VideoTrack.Type);
        if (segments.Count > Limits.MaxParts) throw new DraftException($"The draft has {segments.Count} clips; {Limits.MaxParts} are the most that can be rendered.");

        List<DraftClip> clips = [.. segments.Select(segment => ReadClip(segment, uploads, isSound))];
        var edit = ReadOutput(draft.Member("out")) with { Trim = TimelineOf(clips).Trim };
        var music = edit.Music ? filled.FindIndex(isSound ? main + 1 : 0, track => TypeOf(track) == MusicTrack.Type) : -1;
        var leftOut = filled.Where((track, i) => i != main && i != music && (TypeOf(track) != TitleTrack.Type || edit.Title is null)).Select(track => EncodingNotes.TrackLeftOut(TypeOf(track)));
        return new RenderableDraft(clips, edit, [.. leftOut])
        {
            Music = edit.Music ? MusicTrack.Read(music < 0 ? null : Segments(filled[music])[0], uploads) : null,
        };
    }

    private static DraftClip ReadClip(JsonElement segment, IReadOnlyList<Upload> uploads, bool isSound)
    {
        var source = uploads.SingleOrDefault(upload => upload.Id == segment.Text("src")) ?? throw new DraftException("The draft's source is not a file of this session.");
        if (!source.HasPicture && !isSound) throw new DraftException("The draft's source has no picture.");
        var whole = DraftEditor.Milliseconds(source.IsPicture ? Limits.MaxPictureSeconds : source.Seconds);
        var start = Milliseconds(segment, "s") ?? 0;
        var length = Milliseconds(segment, "d") ?? (source.IsPicture ? DraftEditor.Milliseconds(source.Seconds) : whole) - start;
        if (start < 0 || length <= 0 || start >= whole || start + length > whole) throw new DraftException("The draft keeps a part that the video does not have.");
        return new DraftClip(source, start, length);
    }

    private static Timeline TimelineOf(List<DraftClip> clips) => new(
        [.. clips.DistinctBy(clip => clip.Source.Id).Select(clip => clip.Source.IsPicture && clips.Count > 1 ? new TimelineFile(clip.Source.Id, clip.Length, true) : TimelineFile.Of(clip.Source))],
        [.. clips.Select(clip => new TimelineSegment(clip.Source.Id, clip.Start, clip.Length))]);

    private static List<JsonElement> Segments(JsonElement track) =>
        track.Member("sg") is { ValueKind: JsonValueKind.Array } segments ? [.. segments.EnumerateArray()] : [];

    private static int TypeOf(JsonElement track) =>
        track.Member("tt") is { ValueKind: JsonValueKind.Number } type && type.TryGetInt32(out var value)
            ? value
            : throw new DraftException("A track of the draft has no type.");

    private static long? Milliseconds(JsonElement segment, string name) => segment.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && Math.Abs(number) < 1e12 => (long)Math.Round(number),
        _ => throw new DraftException($"\"{name}\" in the draft must be a number of milliseconds."),
    };

    private static VideoEdit ReadOutput(JsonElement? output)
    {
        if (output is not { ValueKind: not JsonValueKind.Null } given) return new VideoEdit();
        if (given.ValueKind != JsonValueKind.Object) throw new DraftException("\"out\" in the draft must be an object.");
        try
        {
            return EditCatalog.All.Aggregate(new VideoEdit(), (edit, kind) => kind.Read(edit, given));
        }
        catch (EditFormatException e)
        {
            throw new DraftException(e.Message);
        }
    }
}
