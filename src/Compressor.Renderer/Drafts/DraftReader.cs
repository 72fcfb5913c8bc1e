using System.Text.Json;
using Compressor.Edits;
using Compressor.Media;
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
    private const int VideoTrack = 0;

    /// <exception cref="DraftException"/>
    public static RenderableDraft Read(JsonElement draft, IReadOnlyList<Upload> uploads)
    {
        if (draft.Member("t") is not { ValueKind: JsonValueKind.Array } tracks) throw new DraftException("The draft has no tracks.");
        var filled = tracks.EnumerateArray().Where(track => Segments(track).Count > 0).ToList();
        if (filled.Count(track => TypeOf(track) == VideoTrack) > 1) throw new DraftException("Several clips in one video can't be rendered yet.");
        // Without a picture, a sound file is what is edited.
        var main = filled.FindIndex(track => TypeOf(track) == VideoTrack) is >= 0 and var video ? video : filled.FindIndex(track => TypeOf(track) == MusicTrack.Type);
        if (main < 0) throw new DraftException("There is no video on the timeline yet.");
        if (Segments(filled[main]).Count > 1) throw new DraftException("Several clips in one video can't be rendered yet.");

        var segment = Segments(filled[main])[0];
        var source = uploads.SingleOrDefault(upload => upload.Id == segment.Text("src")) ?? throw new DraftException("The draft's source is not a file of this session.");
        if (!source.HasPicture && TypeOf(filled[main]) == VideoTrack) throw new DraftException("The draft's source has no picture.");
        var edit = ReadOutput(draft.Member("out")) with { Trim = ReadTrim(segment, source) };
        var music = edit.Music ? filled.FindIndex(TypeOf(filled[main]) == VideoTrack ? 0 : main + 1, track => TypeOf(track) == MusicTrack.Type) : -1;
        var leftOut = filled.Where((track, i) => i != main && i != music && (TypeOf(track) != TitleTrack.Type || edit.Title is null)).Select(track => EncodingNotes.TrackLeftOut(TypeOf(track)));
        return new RenderableDraft(source, edit, [.. leftOut])
        {
            Music = edit.Music ? MusicTrack.Read(music < 0 ? null : Segments(filled[music])[0], uploads) : null,
        };
    }

    private static List<JsonElement> Segments(JsonElement track) =>
        track.Member("sg") is { ValueKind: JsonValueKind.Array } segments ? [.. segments.EnumerateArray()] : [];

    private static int TypeOf(JsonElement track) =>
        track.Member("tt") is { ValueKind: JsonValueKind.Number } type && type.TryGetInt32(out var value)
            ? value
            : throw new DraftException("A track of the draft has no type.");

    private static Trim? ReadTrim(JsonElement segment, Upload source)
    {
        var whole = DraftEditor.Milliseconds(source.Seconds);
        var start = Milliseconds(segment, "s") ?? 0;
        var length = Milliseconds(segment, "d") ?? whole - start;
        // A picture is shown for as long as is asked.
        if (source.Media.Kind == MediaKind.Image && start == 0 && length > 0 && length <= Limits.MaxPictureSeconds * 1000) return length == whole ? null : new Trim { End = length / 1000d };
        if (start < 0 || length <= 0 || start >= whole || start + length > whole) throw new DraftException("The draft keeps a part that the video does not have.");
        return start == 0 && length == whole
            ? null
            : new Trim { Start = start == 0 ? null : start / 1000d, End = start + length == whole ? null : (start + length) / 1000d };
    }

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
