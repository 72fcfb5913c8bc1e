using Compressor.Edits;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Plans;

/// <summary>What will be made of one or several clips; decided before anything runs.</summary>
internal sealed record EncodingPlan
{
    /// <summary>At least one, in the order in which they are shown.</summary>
    public required IReadOnlyList<Clip> Clips { get; init; }

    /// <summary>The file of a single clip; of several, what they are together, after each was brought to the same picture, rate and sound.</summary>
    public required SourceFacts Source { get; init; }

    /// <summary>What was asked for; filters take the values of their edits from it.</summary>
    public required EncodingRequest Request { get; init; }
    public IVideoCodec Codec { get; init; } = VideoCodecs.Default;

    /// <summary>What file the result is.</summary>
    public ResultFormat Result { get; init; } = ResultFormat.Mp4;

    /// <summary>Pixel format (ffmpeg's name) after all filters; null: the codec's.</summary>
    public string? PixelFormat { get; init; }
    public required EncodingMode Mode { get; init; }
    public required FrameLayout Layout { get; init; }

    /// <summary>Length of the result in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds at the end for which the last frame merely stays.</summary>
    public double HeldSeconds { get; init; }

    /// <summary>Where in the whole result this plan begins, in seconds: 0, but for a part of it that is encoded or compared by itself.</summary>
    public double Offset { get; init; }

    /// <summary>Length of the whole result of which this plan may be a part.</summary>
    public double WholeSeconds { get => field > 0 ? field : Seconds; init; }

    /// <summary>The frames of this plan that are encoded by themselves; null: all.</summary>
    public FrameWindow? Window { get; init; }

    /// <summary>Frames per second to convert to; null: the frames stay as they are.</summary>
    public double? ConvertFrameRate { get; init; }

    /// <summary>Frames per second of the result.</summary>
    public required double FrameRate { get; init; }

    /// <summary>The sound of the result, as it is before it is encoded: the clips' own, or what music makes of it; null: none.</summary>
    public AudioFacts? Audio => Music is null ? OwnAudio : MusicInput.Mixed;

    /// <summary>The clips' sound that is kept; null: none.</summary>
    public AudioFacts? OwnAudio { get; init; }

    /// <summary>Background music; null: none.</summary>
    public MusicInput? Music { get; init; }

    /// <summary>What is done about the level of the clips' sound; null: it was not measured yet.</summary>
    public SoundLevel? Level { get; init; }

    /// <summary>Decibels by which the encoder was found to overshoot full scale.</summary>
    public double Headroom { get; init; }
    public long? MaxBytes { get; init; }

    /// <summary>The picture's size was asked for, so it is not reduced without need.</summary>
    public bool FrameSizeIsRequested { get; init; }

    /// <summary>Chapters of a result to which those of the source do not apply as they are; empty: they do, or there are none.</summary>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    public IReadOnlyList<EncodingNote> Notes { get; init; } = [];

    /// <summary>Chapters and tags are left out to save space.</summary>
    public bool WithoutTags { get; init; }

    /// <summary>Frames are left out to save space, without having been asked for.</summary>
    public bool FramesDropped { get; init; }

    public VideoFacts Video => Source.Video!;

    /// <summary>Each clip has a filter chain of its own before the one for what they are together. Parts of such a plan may have a single clip.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Times of subtitles and chapters are right in the result, but for a cut at an end.</summary>
    public bool KeepsTimes => !IsJoined && Request.Edit.Speed is null;

    /// <summary>Only a part of the files is kept.</summary>
    public bool Trimmed => Clips.Any(clip => clip.Trimmed);

    /// <summary>Seconds of the sources that the result shows.</summary>
    public double SourceSeconds => Clips.Sum(clip => clip.Seconds);

    /// <summary>One picture that stands still.</summary>
    public bool IsStill => Clips is [{ IsStill: true }];

    /// <summary>Bytes and bit rates of pictures say nothing of a video.</summary>
    public bool HasStills => Clips.Any(clip => clip.IsStill);
    public int Frames => Math.Max(1, (int)Math.Ceiling(MovingSeconds * FrameRate));
    public bool KeepsTimestamps => ConvertFrameRate is null && (Video.VariableFrameRate || Clips is [{ Shown: not null }]) && !IsStill;

    /// <summary>The last frame is repeated until the end, since something happens meanwhile.</summary>
    public bool RepeatsLastFrame => HeldSeconds > 0 && (Request.Edit.Fade is not null || Request.Edit.Title is not null);

    /// <summary>The picture's length has to be written, as its encoder takes every frame to be as long as the others.</summary>
    public bool StatesPictureEnd => !IsJoined && !IsStill && !RepeatsLastFrame && (HeldSeconds > 0 || (Clips[0].EndCut && (KeepsTimestamps || FrameRate < Clip.LowFrameRate)));

    /// <summary>Seconds for which frames are encoded.</summary>
    public double MovingSeconds => RepeatsLastFrame ? Seconds : Math.Max(0.04, Seconds - HeldSeconds);

    /// <summary>Seconds of the sources in a second of the result.</summary>
    public double Pace => SourceSeconds / Seconds;

    /// <summary>A part of the result as a plan of its own.</summary>
    /// <param name="at">Seconds of this plan's result.</param>
    /// <param name="seconds">Its length.</param>
    public EncodingPlan Part(double at, double seconds)
    {
        var (from, to, before) = (at * Pace, (at + seconds) * Pace, 0.0);
        List<Clip> clips = [];
        foreach (var clip in Clips)
        {
            var (start, end) = (Math.Max(from, before), Math.Min(to, before + clip.Seconds));
            if (end - start > Math.Min(0.5 / Video.FrameRate, 0.02))
                clips.Add(clip with { Start = clip.IsStill ? 0 : clip.Start + start - before, Seconds = end - start, EndCut = clip.EndCut || end < before + clip.Seconds, Shown = start > before ? null : clip.Shown });
            before += clip.Seconds;
        }

        return this with { Clips = clips, Seconds = seconds, HeldSeconds = Math.Clamp(at + seconds - (Seconds - HeldSeconds), 0, seconds), Offset = Offset + at, WholeSeconds = WholeSeconds };
    }
}
