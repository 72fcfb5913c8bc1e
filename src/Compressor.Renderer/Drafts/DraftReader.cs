using System.Text.Json;
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

    // The API's limits for exports.
    private const int MaxLongSide = 1920;
    private const int MaxShortSide = 1080;
    private const int MinSide = 16;

    /// <exception cref="DraftException"/>
    public static RenderPlan Read(JsonElement draft, IReadOnlyList<Upload> uploads)
    {
        if (draft.Member("t") is not { ValueKind: JsonValueKind.Array } tracks) throw new DraftException("The draft has no tracks.");
        var filled = tracks.EnumerateArray().Where(track => Segments(track).Count > 0).ToList();
        var video = filled.Where(track => TypeOf(track) == VideoTrack).ToList();
        if (video.Count == 0) throw new DraftException("There is no video on the timeline yet.");
        if (video.Count > 1 || Segments(video[0]).Count > 1) throw new DraftException("Several clips in one video can't be rendered yet.");

        var segment = Segments(video[0])[0];
        var source = uploads.SingleOrDefault(upload => upload.Id == segment.Text("src")) ?? throw new DraftException("The draft's source is not a file of this session.");
        if (!source.HasPicture) throw new DraftException("The draft's source has no picture.");
        var (start, duration) = ReadRange(segment, source.Seconds);
        var (output, aspect) = ReadOutput(draft.Member("out"));
        var leftOut = filled.Where(track => TypeOf(track) != VideoTrack).Select(track => EncodingNotes.TrackLeftOut(TypeOf(track)));
        return new RenderPlan(source, start, duration, output, aspect, [.. leftOut]);
    }

    private static List<JsonElement> Segments(JsonElement track) =>
        track.Member("sg") is { ValueKind: JsonValueKind.Array } segments ? [.. segments.EnumerateArray()] : [];

    private static int TypeOf(JsonElement track) =>
        track.Member("tt") is { ValueKind: JsonValueKind.Number } type && type.TryGetInt32(out var value)
            ? value
            : throw new DraftException("A track of the draft has no type.");

    private static (double? Start, double? Duration) ReadRange(JsonElement segment, double sourceSeconds)
    {
        var whole = DraftEditor.Milliseconds(sourceSeconds);
        var start = Milliseconds(segment, "s") ?? 0;
        var length = Milliseconds(segment, "d") ?? whole - start;
        if (start < 0 || length <= 0 || start >= whole || start + length > whole) throw new DraftException("The draft keeps a part that the video does not have.");
        return (start == 0 ? null : start / 1000d, start + length == whole ? null : length / 1000d);
    }

    private static long? Milliseconds(JsonElement segment, string name) => segment.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && Math.Abs(number) < 1e12 => (long)Math.Round(number),
        _ => throw new DraftException($"\"{name}\" in the draft must be a number of milliseconds."),
    };

    private static (OutputSettings Output, (int Width, int Height)? Aspect) ReadOutput(JsonElement? element)
    {
        if (element is not { ValueKind: not JsonValueKind.Null } given) return (new OutputSettings(), null);
        OutputSettings output;
        try
        {
            output = given.Deserialize<OutputSettings>(Json.Options)!;
        }
        catch (JsonException)
        {
            throw new DraftException("\"out\" in the draft is malformed.");
        }

        RequireRange("maxBytes", output.MaxBytes, 1, 1L << 50);
        RequireRange("shortSide", output.ShortSide, MinSide, MaxShortSide);
        RequireRange("width", output.Width, MinSide, MaxLongSide);
        RequireRange("height", output.Height, MinSide, MaxLongSide);
        RequireRange("frameRate", output.FrameRate, 1, 240);
        if (output.Width is null != output.Height is null) throw new DraftException("\"width\" and \"height\" go together.");
        if (output is { Width: { } width, Height: { } height } && Math.Min(width, height) > MaxShortSide)
            throw new DraftException($"The picture can't be larger than {MaxLongSide}×{MaxShortSide}.");
        if (output.Fit is not (null or "crop" or "pad")) throw new DraftException("\"fit\" must be \"crop\" or \"pad\".");
        return (output, output.Aspect is { } aspect ? ReadAspect(aspect) : null);
    }

    private static (int Width, int Height) ReadAspect(string text)
    {
        var parts = text.Split(':');
        if (parts.Length == 2 && int.TryParse(parts[0], out var width) && int.TryParse(parts[1], out var height)
            && width is >= 1 and <= 10_000 && height is >= 1 and <= 10_000 && (double)width / height is >= 0.1 and <= 10)
        {
            return (width, height);
        }

        throw new DraftException("\"aspect\" must be like \"9:16\", at most 10 to 1.");
    }

    private static void RequireRange(string name, double? value, double least, double most)
    {
        if (value is { } number && !(number >= least && number <= most)) throw new DraftException($"\"{name}\" in the draft must be from {least} to {most}.");
    }
}
