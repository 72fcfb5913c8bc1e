using System.Globalization;

namespace Compressor.Edits.Tests;

/// <summary>A request in one line, so that tables of sentences stay readable: "size=50000000 compress trim=0-10".</summary>
internal static class Described
{
    public static string Describe(this EditRequest request) => string.Join(' ', Parts(request, request.Edit));

    private static IEnumerable<string> Parts(EditRequest request, VideoEdit i)
    {
        if (i.Size is { } size)
        {
            yield return size switch
            {
                { Platform: { } platform } => $"size={platform}",
                { Bytes: { } bytes } => $"size={bytes}",
                { Fraction: { } fraction } => $"size={Text(fraction)}x",
                _ => "size=smallest",
            };
        }

        if (i.Compress)
            yield return "compress";
        if (i.KeepQuality)
            yield return "quality";
        if (i.FrameSize is { } frame)
            yield return frame.ShortSide is { } side ? $"{side}p" : $"frame={frame.Width}x{frame.Height}";
        if (i.FrameRate is { } rate)
            yield return $"fps={Text(rate.PerSecond)}";
        if (i.Aspect is { } aspect)
            yield return $"aspect={aspect.Width}:{aspect.Height}/{(aspect.Background == Background.Blur ? "blur" : aspect.Fit.ToString())}".ToLowerInvariant();
        if (i.Trim is { } trim)
            yield return trim.Last is { } last ? $"last={Text(last)}" : $"trim={Text(trim.Start)}-{Text(trim.End)}" + (trim.DropLast is { } drop ? $"-drop{Text(drop)}" : "");
        if (i.Mute)
            yield return "mute";
        if (i.Speed is { } speed)
            yield return $"speed={Text(speed.Factor)}";
        if (i.Rotation is { } rotation)
            yield return $"rotate={rotation.Degrees}";
        if (i.Flip is { } flip)
            yield return $"flip={flip.Direction}".ToLowerInvariant();
        if (i.Volume is { } volume)
            yield return "volume=" + (volume.Normalize ? "normal" : volume.Decibels is { } gain ? $"{Text(gain)}dB" : Text(volume.Factor));
        if (i.Title is { } title)
            yield return $"title={title.Text}{TitleParts(title)}";
        if (i.Music)
            yield return "music" + Mix(i.MusicMix ?? MusicMix.Default);
        if (i.Channels is { } channels)
            yield return $"channels={channels.Count}";
        if (i.Format is { } format)
            yield return $"format={format.Name}";
        if (i.PictureQuality is { } pictureQuality)
            yield return $"pictureQuality={Text(pictureQuality.Percent)}";
        if (i.Codec is { } codec)
            yield return $"codec={codec.Name}";
        if (i.Crop is { } crop)
            yield return $"crop={string.Join(',', CropParts(crop))}";
        foreach (var part in request.Unsupported)
            yield return $"unsupported[{part}]";
        if (request.Problems.Count > 0)
            yield return $"problems={request.Problems.Count}";
    }

    private static string Mix(MusicMix mix) => string.Concat(
        mix.Level is { } level ? $"@{Text(level)}" : "", mix.Change is { } change ? $"*{Text(change)}" : "", mix.Loop is { } loop ? loop ? ",loop" : ",once" : "",
        mix.FadeOut is { } seconds ? $",fade{Text(seconds)}" : "", mix.Duck is { } duck ? duck ? ",duck" : ",level" : "");

    private static string TitleParts(Title title) => string.Concat(
        title.Position is { } place ? $"@{place}" : "", title.Size is TitleSize.Normal ? "" : $",{title.Size}", title.Whole ? ",whole" : "", title.Last is { } last ? $",last{Text(last)}" : "",
        (title.From ?? title.To) is not null ? $",{Text(title.From)}-{Text(title.To)}" : "");

    private static IEnumerable<string> CropParts(Crop crop)
    {
        if (crop.BlackBars) yield return "bars";
        foreach (var (name, margin) in new[] { ("left", crop.Left), ("top", crop.Top), ("right", crop.Right), ("bottom", crop.Bottom) })
        {
            if (margin is not null) yield return $"{name}:{Text(margin.Value)}{(margin.IsPercent ? "%" : "")}";
        }

        if (crop.Area is { } area) yield return $"{area.Width}x{area.Height}@{area.Anchor}";
    }

    private static string Text(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
