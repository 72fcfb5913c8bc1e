using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding;

/// <summary>
/// Finds the black bars at the edges of a picture, with ffmpeg's cropdetect at several places: what is black in all of them is a bar, what is dark in some is not.
/// </summary>
internal sealed partial class BlackBars(EncodingOptions options)
{
    private const int Places = 6;
    private const double PlaceSeconds = 0.5;

    /// <summary>Bars leave at least this part of a side; less is a dark picture. Chosen, not measured.</summary>
    private const double SmallestPicture = 0.3;

    /// <summary>The request with margins in the place of the bars; without bars, a note.</summary>
    public async Task<(EncodingRequest Request, EncodingNote? Note)> ReplaceAsync(EncodingRequest request, SourceFacts source, EncodingRun run)
    {
        if (request.Edit.Crop is not { BlackBars: true } crop || source.Video is not { } video) return (request, null);
        var frame = FrameShape.Of(video);
        var (isMeasured, found) = await MeasureAsync(request, source, frame, run);
        var picture = found ?? new CropRectangle(0, 0, frame.DisplayWidth, frame.Height);
        var hasBars = (picture.Width, picture.Height) != (frame.DisplayWidth, frame.Height);
        var kept = crop.Within(picture) ?? picture;
        var margins = new Crop
        {
            Left = Margin(kept.X),
            Top = Margin(kept.Y),
            Right = Margin(frame.DisplayWidth - kept.X - kept.Width),
            Bottom = Margin(frame.Height - kept.Y - kept.Height),
        };
        return (request with { Edit = request.Edit with { Crop = margins == new Crop() ? null : margins } }, hasBars ? null : isMeasured ? EncodingNotes.NoBlackBars : EncodingNotes.BlackBarsNotFound);
    }

    /// <returns>Whether the picture could be looked at, and what of it is without bars, in pixels as shown; null: it is dark everywhere.</returns>
    private async Task<(bool IsMeasured, CropRectangle? Picture)> MeasureAsync(EncodingRequest request, SourceFacts source, FrameShape frame, EncodingRun run)
    {
        var parts = source.DurationSeconds <= 0 ? [new TimeRange(0, null)] : (request.Edit.Trim ?? new Trim()).Within(source.DurationSeconds);
        var isMeasured = false;
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        foreach (var at in parts.SelectMany(part => Moments(part, Math.Max(1, Places / parts.Count))))
        {
            var result = await run.TryRunAsync(Command(request, source, at), EncodingPhase.Analysing, (0, 0.01), PlaceSeconds);
            isMeasured |= result is not null;
            foreach (var seen in Parse(result?.Log ?? []))
                (left, top, right, bottom) = (Math.Min(left, seen.X), Math.Min(top, seen.Y), Math.Max(right, seen.X + seen.Width), Math.Max(bottom, seen.Y + seen.Height));
        }

        if (right - left < frame.Width * SmallestPicture || bottom - top < frame.Height * SmallestPicture) return (isMeasured, null);
        int Shown(double x) => (int)Math.Round(x * frame.PixelAspect / 2) * 2;
        return (isMeasured, frame.PixelAspect == 1
            ? new CropRectangle(left, top, right - left, bottom - top)
            : new CropRectangle(Shown(left), top, Math.Min(Shown(right - left), frame.DisplayWidth), bottom - top));
    }

    /// <summary>Evenly spread over a part, away from its ends, which are often black.</summary>
    private static IEnumerable<double> Moments(TimeRange part, int count) =>
        Enumerable.Range(0, count).Select(i => part.Start + (((part.End ?? 0) - part.Start) * (i + 0.5) / count)).Distinct();

    private List<string> Command(EncodingRequest request, SourceFacts source, double at)
    {
        List<string> command = [.. InputArguments.Safe(source.Format), "-threads", options.Threads.ToString(CultureInfo.InvariantCulture)];
        if (at > 0) command.AddRange(["-ss", at.ToString("0.###", CultureInfo.InvariantCulture)]);
        command.AddRange(InputArguments.File(Path.GetFullPath(request.Input)));
        command.AddRange(["-map", $"0:{source.Video!.Index}", "-t", PlaceSeconds.ToString(CultureInfo.InvariantCulture), "-vf", "cropdetect=round=2:skip=0", "-f", "null", "-"]);
        return command;
    }

    /// <summary>The filter prints <c>… crop=1280:536:0:92</c> for each frame, of all frames so far; of a black one, negative numbers.</summary>
    internal static IEnumerable<CropRectangle> Parse(IEnumerable<string> log) => log
        .Select(line => Printed.Match(line))
        .Where(match => match.Success)
        .TakeLast(1)
        .Select(match => new CropRectangle(Number(match, "x"), Number(match, "y"), Number(match, "w"), Number(match, "h")));

    private static CropMargin? Margin(int pixels) => pixels > 0 ? new CropMargin(pixels) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("crop=(?<w>[0-9]{1,6}):(?<h>[0-9]{1,6}):(?<x>[0-9]{1,6}):(?<y>[0-9]{1,6})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Printed { get; }
}
