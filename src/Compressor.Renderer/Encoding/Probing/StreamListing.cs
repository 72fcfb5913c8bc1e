using System.Globalization;
using System.Text.RegularExpressions;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Reads the list of streams that ffmpeg prints of an input. It is told without a decoder of any stream being opened.</summary>
internal sealed partial class StreamListing
{
    private readonly List<FfprobeStream> _streams = [];
    private readonly List<FfprobeChapter> _chapters = [];
    private string? _duration;

    /// <summary>As ffprobe would tell it, but with no more than each stream's index, kind, codec and dispositions.</summary>
    public FfprobeJson Result => new() { Streams = _streams, Chapters = _chapters, Format = new FfprobeFormat { Duration = _duration } };

    /// <param name="line">As printed; tags of the file stand further to the right.</param>
    public void Line(string line)
    {
        if (Stream.Match(line) is { Success: true } stream) _streams.Add(Read(stream));
        else if (line.StartsWith("    Chapter #0:", StringComparison.Ordinal)) _chapters.Add(new FfprobeChapter());
        else if (Duration.Match(line) is { Success: true } duration && TimeSpan.TryParse(duration.Groups["time"].ValueSpan, CultureInfo.InvariantCulture, out var time))
            _duration = time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    private static FfprobeStream Read(Match match) => new()
    {
        Index = int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture),
        CodecType = match.Groups["type"].Value.ToLowerInvariant(),
        CodecName = match.Groups["codec"].Value is "none" ? null : match.Groups["codec"].Value,
        Disposition = Flag.Matches(match.Groups["rest"].Value).Select(flag => flag.Value.Trim('(', ')').Replace(' ', '_')).Distinct().ToDictionary(name => name, _ => 1, StringComparer.Ordinal),
    };

    [GeneratedRegex(@"^  Stream #0:(?<index>[0-9]{1,6})(\[0x[0-9a-f]+\])?(\([^)]*\))?: (?<type>Video|Audio|Subtitle|Attachment|Data): (?<codec>[A-Za-z0-9_]+)(?<rest>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Stream { get; }

    [GeneratedRegex(@"\((default|comment|visual impaired|hearing impaired|attached pic|timed thumbnails|descriptions|dub|original|forced)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Flag { get; }

    [GeneratedRegex(@"^  Duration: (?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Duration { get; }
}
