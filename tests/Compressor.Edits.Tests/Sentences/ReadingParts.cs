using System.Globalization;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>One part of a reading, in the notation of README.md. A part that is <see cref="Done"/> is carried out: where nobody asked for it, it does harm.</summary>
/// <param name="OfPlatform">The limit of a platform that the sentence names.</param>
internal sealed record ReadingPart(string Name, string Value, bool Done = true, bool OfPlatform = false)
{
    public override string ToString() => Value.Length > 0 ? $"{Name}={Value}" : Name;
}

/// <summary>A request in the notation of README.md.</summary>
internal static class ReadingParts
{
    /// <summary>An edit that the notation has no part for; it stands for "uns".</summary>
    public const string Other = "edit";

    /// <summary>Bytes of the result that a follow-up comes after.</summary>
    public const long LastResult = 10_000_000;

    /// <summary>Kinds that parts of their own stand for.</summary>
    private static readonly EditKind[] Noted =
    [
        EditKind.Size, EditKind.Compress, EditKind.Quality, EditKind.FrameSize, EditKind.FrameRate, EditKind.Aspect, EditKind.Trim, EditKind.Speed, EditKind.Rotation,
        EditKind.Mute, EditKind.Volume, EditKind.Title, EditKind.Music, EditKind.Format, EditKind.Flip, EditKind.Crop, EditKind.Channels, EditKind.Fade, EditKind.Join,
        EditKind.Codec, EditKind.PictureQuality,
    ];

    public static IReadOnlyList<ReadingPart> Of(EditRequest request) => [.. Parts(request)];

    private static IEnumerable<ReadingPart> Parts(EditRequest request)
    {
        var edit = request.Edit;
        var compared = request.Assumptions.Any(said => said.Contains("last result", StringComparison.Ordinal) || said.Contains("上次", StringComparison.Ordinal));
        if (edit.Size is { Bytes: { } bytes }) yield return compared ? Compared(bytes) : new("b", Text(bytes), OfPlatform: edit.Size.Platform is not null);
        if (edit.Size is { OfResult: true, Fraction: { } ofResult }) yield return ofResult > 1 ? new("better", "") : new("smaller", Text(ofResult));
        else if (edit.Size is { Fraction: { } fraction }) yield return new("f", Text(fraction));
        if (edit.Size is { Smallest: true }) yield return new("S", "");
        if (edit.Compress) yield return new("C", "", Done: false);
        if (edit.KeepQuality) yield return new("Q", "", Done: false);
        if (edit.FrameSize is { ShortSide: { } side }) yield return new("short", Text(side));
        if (edit.FrameSize is { Width: { } width }) yield return new("w", Text(width));
        if (edit.FrameSize is { Height: { } height }) yield return new("h", Text(height));
        if (edit.FrameSize is { LongSide: { } longSide }) yield return new("long", Text(longSide));
        if (edit.FrameRate is { } rate) yield return new("fps", Text(rate.PerSecond));
        if (edit.Aspect is { } aspect) yield return new("asp", string.Create(CultureInfo.InvariantCulture, $"{aspect.Width}:{aspect.Height},{(aspect.Background == Background.Blur ? "blur" : aspect.Fit)}").ToLowerInvariant());
        if (edit.Trim is { Last: { } last }) yield return new("last", Text(last));
        if (edit.Trim is { DropLast: { } drop }) yield return new("drop", Text(drop));
        if (edit.Trim is { Last: null } trim && (trim.Start ?? trim.End) is not null) yield return new("trim", $"{Text(trim.Start)}-{Text(trim.End)}");
        if (edit.Trim is { Removed.Count: > 0 } cut) yield return new("cut", Text(cut.Removed));
        if (edit.Trim is { Parts.Count: > 0 } kept) yield return new("parts", Text(kept.Parts));
        if (edit.Mute) yield return new("mute", "");
        if (edit.Speed is { } speed) yield return new("speed", Text(speed.Factor));
        if (edit.Rotation is { } rotation) yield return new("rot", Text(rotation.Degrees));
        if (edit.Volume is { } volume) yield return new("vol", volume.Normalize ? "norm" : Text(volume.Gain));
        if (edit.Title is { } title) yield return new("title", title.Text);
        if (edit.Music) yield return new("music", "");
        if (edit.Format is { } format) yield return new("fmt", format.Name);
        if (edit.Flip is { } flip) yield return new("flip", flip.Direction is FlipDirection.Horizontal ? "h" : "v");
        if (edit.Crop is { } crop) yield return new("crop", Text(crop));
        if (edit.Channels is { } channels) yield return new(channels.Count == 1 ? "mono" : "stereo", "");
        if (edit.Fade is { } fade) yield return new("fade", $"{Text(fade.In)},{Text(fade.Out)}");
        if (edit.Join is { } join) yield return new("join", Text(join.SecondsPerPicture));
        if (edit.Codec is { } codec) yield return new("codec", codec.Name);
        if (edit.PictureQuality is { } quality) yield return new("pq", Text(quality.Percent));
        foreach (var kind in request.Removed) yield return new("rm", kind.ToString());
        if (request.Action is not FollowUpAction.None) yield return new(request.Action.ToString(), "");
        foreach (var kind in edit.Kinds.Except(Noted))
            yield return new(Other, EditCatalog.Of(kind).Describe(edit, Language.English));
        foreach (var words in request.Unsupported)
            yield return new("uns", words, Done: false);
        foreach (var problem in request.Problems)
            yield return new("prob", problem, Done: false);
    }

    /// <summary>A ceiling that was reckoned from the last result.</summary>
    private static ReadingPart Compared(long bytes) => bytes > LastResult ? new("better", "") : new("smaller", Text((double)bytes / LastResult));

    /// <summary>left10%+right100, 640x480, bars.</summary>
    private static string Text(Crop crop)
    {
        (string Name, CropMargin? Margin)[] sides = [("left", crop.Left), ("right", crop.Right), ("top", crop.Top), ("bottom", crop.Bottom)];
        List<string> parts = [.. sides.Where(side => side.Margin is not null).Select(side => $"{side.Name}{Text(side.Margin!.Value)}{(side.Margin.IsPercent ? "%" : "")}")];
        if (crop.BlackBars) parts.Add("bars");
        if (crop.Area is { } area) parts.Add($"{area.Width}x{area.Height}");
        return string.Join('+', parts);
    }

    /// <summary>0-5+last5.</summary>
    private static string Text(ValueList<TimeRange> ranges) =>
        string.Join('+', ranges.Select(range => range is { Start: < 0, End: null } ? $"last{Text(-range.Start)}" : $"{Text(range.Start)}-{Text(range.End)}"));

    private static string Text(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
