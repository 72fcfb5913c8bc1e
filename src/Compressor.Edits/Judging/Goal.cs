using System.Text.Json.Serialization;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>What can be measured of what is asked, in absolute terms: one property or a few for each kind of edit that leaves a trace in a file's facts.</summary>
public sealed record Goal
{
    /// <summary>Bytes, a ceiling.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The result must have fewer bytes than the source ("compress this", without a size).</summary>
    public bool SmallerThanSource { get; init; }
    /// <summary>Pixels.</summary>
    public int? Width { get; init; }
    /// <summary>Pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Pixels of the shorter side.</summary>
    public int? ShortSide { get; init; }

    /// <summary>Width divided by height.</summary>
    public double? AspectRatio { get; init; }

    /// <summary>Seconds.</summary>
    public double? DurationSeconds { get; init; }
    /// <summary>Frames a second.</summary>
    public double? FrameRate { get; init; }

    /// <summary>The picture's codec: h264, hevc, av1.</summary>
    public string? VideoCodec { get; init; }

    /// <summary>True: no audio track may be left.</summary>
    public bool Silent { get; init; }

    /// <summary>Name of the result's format; null: an MP4 goes without saying.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>This goal, with what it does not state taken from an earlier one (a follow-up changes what it names).</summary>
    public Goal Over(Goal? earlier) => earlier is null
        ? this
        : new Goal
        {
            MaxBytes = MaxBytes ?? earlier.MaxBytes,
            SmallerThanSource = SmallerThanSource || earlier.SmallerThanSource,
            Width = HasFrameSize ? Width : earlier.Width,
            Height = HasFrameSize ? Height : earlier.Height,
            ShortSide = HasFrameSize ? ShortSide : earlier.ShortSide,
            AspectRatio = AspectRatio ?? earlier.AspectRatio,
            DurationSeconds = DurationSeconds ?? earlier.DurationSeconds,
            FrameRate = FrameRate ?? earlier.FrameRate,
            VideoCodec = VideoCodec ?? earlier.VideoCodec,
            Silent = Silent || earlier.Silent,
            Format = Format ?? earlier.Format,
        };

    private bool HasFrameSize => (Width ?? Height ?? ShortSide) is not null;

    /// <summary>The goal of an edit that was <see cref="EditFitting.Fit">fitted</see> to its source.</summary>
    public static Goal Of(VideoEdit fitted, MediaFacts source)
    {
        var goal = EditCatalog.All.Where(edit => edit.IsIn(fitted)).Aggregate(new Goal(), (goal, edit) => edit.Expect(goal, fitted, source));
        return goal.Format is null && ResultFormat.Of(fitted, source) is { Kind: not ResultKind.Video } result ? goal with { Format = result.Format.Name } : goal;
    }
}
