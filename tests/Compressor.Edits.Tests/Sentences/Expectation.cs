using System.Globalization;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>How a reading compares with what was expected.</summary>
/// <param name="Harm">Parts that nobody asked for and that would be carried out and reported as done.</param>
internal sealed record Comparison(bool Right, IReadOnlyList<ReadingPart> Harm);

/// <summary>The right reading of a sentence: alternatives, each a list of parts.</summary>
internal sealed class Expectation(string notation)
{
    private readonly List<List<ExpectedPart>> _alternatives = [.. notation.Split(" | ").Select(alternative => alternative.Split(';').Select(ExpectedPart.Parse).ToList())];

    /// <summary>What must have been asked for before, so that it can be taken back; a smaller file at least.</summary>
    public VideoEdit Earlier => _alternatives.SelectMany(parts => parts).Select(part => part.Undone).OfType<VideoEdit>().Aggregate(new VideoEdit { Compress = true }, (all, one) => one.Over(all));

    /// <summary>Seconds of the source, where a part depends on its length; null: the reading must do without.</summary>
    public double? SourceSeconds => _alternatives.SelectMany(parts => parts).Any(part => part.DependsOnLength) ? ExpectedPart.SourceSeconds : null;

    public Comparison Compare(EditRequest request)
    {
        var parts = ReadingParts.Of(request);
        var comparisons = _alternatives.Select(expected => Compare(expected, parts)).ToList();
        return comparisons.Find(comparison => comparison.Right) ?? comparisons.MinBy(comparison => comparison.Harm.Count)!;
    }

    private static Comparison Compare(List<ExpectedPart> expected, IReadOnlyList<ReadingPart> parts)
    {
        // However a cut is written, it is the same where it keeps the same.
        if (KeptParts.AreSame(expected.Where(one => !one.Optional).Select(one => (one.Name, one.Value)), parts.Select(part => (part.Name, part.Value))))
            (expected, parts) = ([.. expected.Where(one => !KeptParts.IsCut(one.Name))], [.. parts.Where(part => !KeptParts.IsCut(part.Name))]);
        var unexplained = parts.Where(part => !expected.Exists(one => one.Explains(part)) && !GoesWithoutSaying(part, parts)).ToList();
        var missing = expected.Exists(one => !one.Optional && !one.IsMetBy(parts));
        return new Comparison(unexplained.Count == 0 && !missing, [.. unexplained.Where(part => part.Done)]);
    }

    /// <summary>More than people's clips have: such a limit of a named platform changes nothing.</summary>
    private const double AmpleBytes = 500e6;

    /// <summary>Smaller pictures and files are smaller; the quality is kept as far as a size lets it; a GIF has no sound; a video is an MP4; an ample limit of a platform binds nothing.</summary>
    private static bool GoesWithoutSaying(ReadingPart part, IReadOnlyList<ReadingPart> parts) => part.Name switch
    {
        "C" => parts.Any(other => other.Name is "b" or "f" or "S" or "Q" or "short" or "w" or "h" or "long" or "fps" or "codec" or "pq"),
        "Q" => parts.Any(other => other.Name is "b" or "f" or "S"),
        "fmt" => part.Value == "mp4",
        "b" => part.OfPlatform && double.Parse(part.Value, CultureInfo.InvariantCulture) >= AmpleBytes,
        "mute" => parts.Any(other => other is { Name: "fmt", Value: "gif" or "webp" }),
        _ => false,
    };
}

/// <summary>One part of an expectation.</summary>
internal sealed record ExpectedPart(string Name, string Value, bool Optional)
{
    /// <summary>So that "50%" of the length is 50 seconds.</summary>
    public const double SourceSeconds = 100;

    /// <summary>Relative, for shares that were rounded when they were written down; seconds for shares of the length, and for times.</summary>
    private const double Tolerance = 0.03, Rounding = 1e-6, ShareSeconds = 0.5, Seconds = 0.05;

    /// <summary>Edits that there are none of: that such a one was said to be impossible.</summary>
    private static readonly string[] Unmeasured = ["br", "abr", "scale"];

    /// <summary>What the notation calls the kinds that a follow-up takes back.</summary>
    private static readonly Dictionary<string, EditKind> Kinds = new(StringComparer.Ordinal)
    {
        ["title"] = EditKind.Title,
        ["rot"] = EditKind.Rotation,
        ["flip"] = EditKind.Flip,
        ["speed"] = EditKind.Speed,
        ["crop"] = EditKind.Crop,
        ["asp"] = EditKind.Aspect,
        ["music"] = EditKind.Music,
        ["fade"] = EditKind.Fade,
        ["trim"] = EditKind.Trim,
        ["mute"] = EditKind.Mute,
        ["vol"] = EditKind.Volume,
        ["mono"] = EditKind.Channels,
        ["fps"] = EditKind.FrameRate,
        ["short"] = EditKind.FrameSize,
        ["size"] = EditKind.Size,
        ["fmt"] = EditKind.Format,
        ["codec"] = EditKind.Codec,
    };

    /// <summary>One edit of each of these kinds.</summary>
    private static readonly VideoEdit All = new()
    {
        Title = new Title("Hello"),
        Rotation = new Rotation(90),
        Flip = new Flip(FlipDirection.Horizontal),
        Speed = new Speed(2),
        Crop = new Crop { BlackBars = true },
        Aspect = new AspectRatio(9, 16, AspectFit.Crop),
        Music = true,
        Fade = new Fade(1, 1),
        Trim = new Trim { End = 10 },
        Mute = true,
        Volume = new Volume(2),
        Channels = new Channels(1),
        FrameRate = new FrameRate(15),
        FrameSize = new FrameSize { ShortSide = 480 },
        Size = new SizeLimit { Bytes = 20_000_000 },
        Format = new OutputFormat("gif"),
        Codec = new Codec(Codec.Hevc),
    };

    /// <summary>The edit that this part takes back; null: it takes none back.</summary>
    public VideoEdit? Undone => Name switch
    {
        "unmute" => new VideoEdit { Mute = true },
        "rm" when Kinds.TryGetValue(Value, out var kind) => All.Without([.. All.Kinds.Where(other => other != kind)]),
        _ => null,
    };

    /// <summary>It can be measured only where the source's length is known.</summary>
    public bool DependsOnLength => Name is "mid" or "fitlen" || (Name is "trim" or "cut" or "last" or "drop" && IsShare);

    private bool IsShare => Value.Contains('%', StringComparison.Ordinal);

    public static ExpectedPart Parse(string text)
    {
        var optional = text.TrimEnd().EndsWith('?');
        var part = text.Trim().TrimEnd('?');
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
        // Of a title only the text is compared, of music that there is some: there the question mark belongs to what follows.
        return name switch
        {
            "title" => new(name, value.Split('@')[0].Trim('"'), optional && !value.Contains('@', StringComparison.Ordinal)),
            _ when name.StartsWith("music,", StringComparison.Ordinal) => new("music", "", Optional: false),
            _ => new(name, value, optional),
        };
    }

    /// <summary>"ask" and "(nothing to change)" are met by a reading that changes nothing.</summary>
    public bool IsMetBy(IReadOnlyList<ReadingPart> parts) => Name switch
    {
        "ask" or "none" or "(nothing to change)" => parts.All(part => part is { Done: false, Name: "prob" } or { Name: "fmt", Value: "mp4" }),
        "w" when Value.Contains(',', StringComparison.Ordinal) => parts.Count(Explains) == 2,
        // What comes out of a video where nothing else is asked for.
        "fmt" when Value == "mp4" => parts.Any(Explains) || (parts.Count > 0 && parts.All(part => part.Name != "fmt")),
        _ => parts.Any(Explains),
    };

    public bool Explains(ReadingPart part) => (Name, part.Name) switch
    {
        // Lists of before these edits were built say "uns".
        ("uns", ReadingParts.Other or "cut" or "parts" or "flip" or "crop" or "codec" or "fade" or "mono" or "join" or "pq" or nameof(FollowUpAction.Undo)) or ("ask", "prob") => true,
        ("C", "smaller") or ("Q", "better") or ("better", "C") => true,
        ("smaller", "C") or ("better", "Q") or ("undo", nameof(FollowUpAction.Undo)) or ("startover", nameof(FollowUpAction.StartOver)) or ("same", nameof(FollowUpAction.SameAgain)) => true,
        ("unmute", "rm") => part.Value == nameof(EditKind.Mute),
        ("rm", "rm") => Kinds.TryGetValue(Value, out var kind) && part.Value == kind.ToString(),
        ("f", "smaller") => Within(Value, part.Value),
        ("pq", "Q") => Value == "lossless",
        ("Q", "pq") => true,
        ("slides", "join") => Value.Length == 0 || Value.StartsWith("len", StringComparison.Ordinal) || Within(Value, part.Value),
        (_, ReadingParts.Other or "uns") when Unmeasured.Contains(Name, StringComparer.Ordinal) => true,
        ("w", "h") => Value.Split(",h=") is [_, var height] && Within(height, part.Value),
        ("w", "w") => Within(Value.Split(',')[0], part.Value),
        ("fitlen", "speed") => Within(Text(SourceSeconds / Number(Value)), part.Value),
        ("mid", "trim") => SameEnds(Middle, part.Value, Seconds),
        // The last half is the second one.
        ("trim", "last") when IsShare => SameEnds(ToTheEnd, Text(SourceSeconds - Number(part.Value)) + "-", ShareSeconds),
        ("trim", "drop") when IsShare => SameEnds(Value, "0-" + Text(SourceSeconds - Number(part.Value)), ShareSeconds),
        _ when Name != part.Name => false,
        // How large a file a platform takes is data (Platforms.json), which who writes a sentence need not know.
        ("b", _) when part.OfPlatform => true,
        ("b", _) when !Value.Contains('~', StringComparison.Ordinal) => Number(part.Value) <= Number(Value) * (1 + Rounding) && Number(part.Value) >= Number(Value) * 0.99,
        ("asp", _) => Value.Split(',') is [var shape, .. var fit] && part.Value.Split(',') is [var read, var how] && SameShape(shape, read) && (fit.Length == 0 || fit[0].Split('/').Contains(how, StringComparer.Ordinal)),
        ("crop", _) => Sides(part.Value).SequenceEqual(Sides(Value)),
        ("trim" or "cut", _) when IsShare => SameEnds(Name == "trim" ? ToTheEnd : Value, part.Value, ShareSeconds),
        ("trim", _) => SameEnds(Value, part.Value, Seconds),
        ("title" or "fmt" or "uns" or "prob" or "cut" or "parts" or "flip" or "codec", _) => Value.Length == 0 || string.Equals(Bare(Value), Bare(part.Value), StringComparison.Ordinal),
        ("pq", _) => Within(Value == "lossless" ? "96" : Value, part.Value),
        ("fade", _) => Value.Split(',').All(end => FadeIsMet(end, part.Value.Split(','))),
        ("vol", _) when Value == "norm" || part.Value == "norm" => Value == part.Value,
        _ => Value.Length == 0 || Within(Value, part.Value),
    };

    /// <summary>The middle half is what is left when a quarter goes on each side.</summary>
    private static IEnumerable<string> Sides(string crop)
    {
        var sides = crop.StartsWith("mid", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{(100 - Number(crop[3..].TrimEnd('%'))) / 2:0.###}%") : null;
        return (sides is null ? crop : $"left{sides}+right{sides}+top{sides}+bottom{sides}").Split('+').Select(Rounded).Order(StringComparer.Ordinal);
    }

    /// <summary>A third is 33 % for people.</summary>
    private static string Rounded(string side) =>
        side.EndsWith('%') && side.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var at ? string.Create(CultureInfo.InvariantCulture, $"{side[..at]}{Math.Round(Number(side[at..^1]))}%") : side;

    /// <summary>2.39:1 is 239:100.</summary>
    private static bool SameShape(string shape, string read) => shape.Split(':') is [var a, var b] && read.Split(':') is [var c, var d] && Math.Abs((Number(a) * Number(d)) - (Number(b) * Number(c))) < Rounding * Number(b) * Number(d);

    /// <param name="end">"in2"; "out": any length.</param>
    private static bool FadeIsMet(string end, string[] read)
    {
        var seconds = end.StartsWith("in", StringComparison.Ordinal) ? read[0] : read[1];
        var wanted = end.TrimStart('i', 'n', 'o', 'u', 't');
        return seconds != "0" && (wanted.Length == 0 || Within(wanted, seconds));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>"50-100%" ends where the source does.</summary>
    private string ToTheEnd => Value.EndsWith("-100%", StringComparison.Ordinal) ? Value[..^4] : Value;

    /// <summary>As many seconds before the source's middle as after it.</summary>
    private string Middle => $"{Text((SourceSeconds - Number(Value)) / 2)}-{Text((SourceSeconds + Number(Value)) / 2)}";

    private static bool SameEnds(string expected, string read, double tolerance) =>
        Ends(expected).Zip(Ends(read)).All(pair => pair.Second.Least >= pair.First.Least - tolerance && pair.Second.Least <= pair.First.Most + tolerance);

    /// <summary>"-20" and "0-20" are the same part.</summary>
    private static (double Least, double Most)[] Ends(string range) =>
        range.Replace("%", "", StringComparison.Ordinal).Split('-') is [var start, var end]
            ? [start.Length > 0 ? Range(start) : (0, 0), end.Length > 0 ? Range(end) : (double.MaxValue, double.MaxValue)]
            : [(double.NaN, double.NaN)];

    private static (double Least, double Most) Range(string text) => (Number(text.Split('~')[0]), Number(text.Split('~')[^1]));

    private static bool Within(string range, string value)
    {
        if (double.IsNaN(Number(range.Split('~')[0]))) return false;
        var (least, most) = Range(range);
        return Number(value) >= least * (1 - Tolerance) && Number(value) <= most * (1 + Tolerance);
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>"25M", "64Mi", ".5", "+6dB" as a factor; no number at all ("norm") is none.</summary>
    private static double Number(string text)
    {
        if (text.EndsWith("dB", StringComparison.Ordinal)) return Math.Pow(10, double.Parse(text[..^2], CultureInfo.InvariantCulture) / 20);
        var binary = text.EndsWith('i');
        var digits = text.TrimEnd('i');
        var power = digits.LastOrDefault() switch { 'K' or 'k' => 1, 'M' => 2, 'G' => 3, _ => 0 };
        return double.TryParse(digits.TrimEnd('K', 'k', 'M', 'G'), CultureInfo.InvariantCulture, out var number) ? number * Math.Pow(binary ? 1024 : 1000, power) : double.NaN;
    }
}
