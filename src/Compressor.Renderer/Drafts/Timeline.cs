using Compressor.Edits;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Drafts;

/// <summary>A file that is on the timeline.</summary>
/// <param name="Id">Of the upload.</param>
/// <param name="Length">Milliseconds; of a picture, for how long it is shown.</param>
/// <param name="IsPicture">A picture can be shown for longer.</param>
internal sealed record TimelineFile(string Id, long Length, bool IsPicture)
{
    /// <param name="secondsPerPicture">Null: what the file says of itself.</param>
    public static TimelineFile Of(Upload upload, double? secondsPerPicture = null) =>
        new(upload.Id, DraftEditor.Milliseconds(upload.IsPicture && secondsPerPicture is { } seconds ? seconds : upload.Seconds), upload.IsPicture);
}

/// <summary>A part of a file, in milliseconds.</summary>
internal sealed record TimelineSegment(string File, long Start, long Length);

/// <summary>The video track: files one after another, and the parts of them that are shown, in the order in which they are shown.</summary>
internal sealed record Timeline(IReadOnlyList<TimelineFile> Files, IReadOnlyList<TimelineSegment> Segments)
{
    /// <summary>Every file from start to end.</summary>
    public static Timeline Of(IReadOnlyList<TimelineFile> files) => new(files, [.. files.Select(file => new TimelineSegment(file.Id, 0, file.Length))]);

    /// <summary>Milliseconds that are shown.</summary>
    public long Length => Segments.Sum(segment => segment.Length);

    /// <summary>What is kept of the files, in seconds of all of them one after another; null: everything.</summary>
    public Trim? Trim
    {
        get
        {
            List<(long Start, long End)> parts = [];
            foreach (var segment in Segments)
            {
                var start = Files.TakeWhile(file => file.Id != segment.File).Sum(file => file.Length) + segment.Start;
                if (parts.Count > 0 && parts[^1].End == start) parts[^1] = (parts[^1].Start, start + segment.Length);
                else parts.Add((start, start + segment.Length));
            }

            return parts is [(0, var end)] && end == Files.Sum(file => file.Length)
                ? null
                : Compressor.Edits.Trim.Of([.. parts.Select(part => new TimeRange(part.Start / 1000d, part.End / 1000d))]);
        }
    }

    /// <summary>The same files, of which only this is kept.</summary>
    public Timeline Keep(Trim? trim)
    {
        if (trim is null) return Of(Files);
        // A picture is shown for as long as is asked.
        if (Files is [{ IsPicture: true } picture] && trim.Within(Limits.MaxPictureSeconds) is [{ End: { } end } only])
            return this with { Segments = [new TimelineSegment(picture.Id, 0, DraftEditor.Milliseconds(end - only.Start))] };
        var parts = trim.Within(Files.Sum(file => file.Length) / 1000d);
        return this with { Segments = [.. parts.SelectMany(part => Part(DraftEditor.Milliseconds(part.Start), DraftEditor.Milliseconds(part.End!.Value)))] };
    }

    private IEnumerable<TimelineSegment> Part(long from, long to)
    {
        long before = 0;
        foreach (var file in Files)
        {
            var (start, end) = (Math.Max(from - before, 0), Math.Min(to - before, file.Length));
            if (end > start) yield return new TimelineSegment(file.Id, start, end - start);
            before += file.Length;
        }
    }
}
