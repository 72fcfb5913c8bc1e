using Compressor.Media;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Everything that the planner needs to know about a source.</summary>
internal sealed record SourceFacts
{
    public required MediaFormat Format { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Seconds; 0 for stills.</summary>
    public required double DurationSeconds { get; init; }
    public VideoFacts? Video { get; init; }
    public AudioFacts? Audio { get; init; }

    /// <summary>Sounds that can be heard.</summary>
    public int AudioTracks { get; init; }

    /// <summary>Which of all the file's sounds <see cref="Audio"/> is, counted from 1.</summary>
    public int AudioTrack { get; init; } = 1;

    /// <summary>Codecs (ffmpeg's names) of sounds that can't be decoded.</summary>
    public IReadOnlyList<string> UnusableSounds { get; init; } = [];

    /// <summary>When the picture's frames are shown; null: it has none, or its packets could not be read.</summary>
    public FrameTimes? Times { get; init; }

    /// <summary>Seconds of the file before picture and sound begin. All other times count from there.</summary>
    public double StartSeconds { get; init; }

    /// <summary>Its times jump where recordings were joined, so that ffmpeg can't go to one of them. Those above are as if they went on.</summary>
    public bool HasTimeJumps { get; init; }

    /// <summary>Its recording was interrupted: what there is of it can be played.</summary>
    public bool EndsEarly { get; init; }

    /// <summary>Stream indexes of subtitles that MP4 can hold as text.</summary>
    public IReadOnlyList<int> TextSubtitles { get; init; } = [];

    /// <summary>How many subtitles are pictures.</summary>
    public int PictureSubtitles { get; init; }

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>Tags of phones (place, make, model), for which MP4 has no names of its own.</summary>
    public bool HasAppleTags { get; init; }

    /// <summary>Index of the cover picture of a sound file; null: it has none.</summary>
    public int? Cover { get; init; }

    /// <summary>The picture may be transparent in places.</summary>
    public bool HasAlpha { get; init; }

    public MediaKind Kind => Video is null ? MediaKind.Audio : Format.IsStill ? MediaKind.Image : MediaKind.Video;

    /// <summary>As <see cref="Compressor.Edits.ResultFormat"/> takes them.</summary>
    public MediaFacts ToMediaFacts() => new() { Format = Format.Name, Bytes = Bytes, Width = Video?.DisplayWidth, Height = Video?.DisplayHeight, HasAlpha = HasAlpha, HasAudio = Audio is not null, FrameRate = Kind == MediaKind.Image ? null : Video?.FrameRate };

    public ProbedMedia ToProbedMedia() => new()
    {
        Kind = Kind,
        Format = Format.Name,
        Bytes = Bytes,
        DurationSeconds = DurationSeconds,
        Width = Video?.DisplayWidth ?? 0,
        Height = Video?.DisplayHeight ?? 0,
        FrameRate = Kind == MediaKind.Image ? 0 : Video?.FrameRate ?? 0,
        VideoCodec = Video?.Codec,
        AudioCodec = Audio?.Codec,
        HasAlpha = HasAlpha,
    };
}

internal sealed record VideoFacts
{
    public required int Index { get; init; }
    public required string Codec { get; init; }

    /// <summary>Coded pixels, before rotation.</summary>
    public required int CodedWidth { get; init; }
    public required int CodedHeight { get; init; }

    /// <summary>Width of a pixel divided by its height.</summary>
    public double PixelAspect { get; init; } = 1;

    /// <summary>Clockwise degrees: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }
    public required string PixelFormat { get; init; }
    public bool Interlaced { get; init; }

    /// <summary>Length of the picture's track; null: not known.</summary>
    public double? Seconds { get; init; }

    /// <summary>Mean frames per second.</summary>
    public required double FrameRate { get; init; }
    public bool VariableFrameRate { get; init; }

    /// <summary>Pictures a second: of interlaced video, the fields.</summary>
    public double ShownFrameRate => Interlaced ? 2 * FrameRate : FrameRate;

    /// <summary>Bits per second; null: not known.</summary>
    public double? BitRate { get; init; }
    public string? Range { get; init; }
    public string? Matrix { get; init; }
    public string? Transfer { get; init; }
    public string? Primaries { get; init; }

    public bool IsSideways => Rotation is 90 or 270;

    /// <summary>Pixels after rotation, not yet made square.</summary>
    public int RotatedWidth => IsSideways ? CodedHeight : CodedWidth;
    public int RotatedHeight => IsSideways ? CodedWidth : CodedHeight;

    /// <summary>Pixels as shown.</summary>
    public int DisplayWidth => (int)Math.Round(RotatedWidth * (IsSideways ? 1 / PixelAspect : PixelAspect));
    public int DisplayHeight => RotatedHeight;
    public bool IsHdr => IsIpt || Transfer is "smpte2084" or "arib-std-b67";

    /// <summary>Dolby Vision whose planes are not Y, Cb and Cr (profile 5).</summary>
    public bool IsIpt { get; init; }
    public bool IsRgb => PixelFormat.StartsWith("rgb", StringComparison.Ordinal) || PixelFormat.StartsWith("bgr", StringComparison.Ordinal)
        || PixelFormat.StartsWith("gbr", StringComparison.Ordinal) || PixelFormat.StartsWith("argb", StringComparison.Ordinal)
        || PixelFormat.StartsWith("abgr", StringComparison.Ordinal) || PixelFormat is "pal8" or "0rgb" or "0bgr";
    public bool IsFullRange => Range is "pc" || PixelFormat.StartsWith("yuvj", StringComparison.Ordinal);
}

internal sealed record AudioFacts
{
    public required int Index { get; init; }
    public required string Codec { get; init; }
    public int Channels { get; init; }
    public int SampleRate { get; init; }

    /// <summary>Seconds of the file at which it begins, and ends; null: not known.</summary>
    public double? Start { get; init; }
    public double? End { get; init; }

    /// <summary>Bits per second; null: not known.</summary>
    public double? BitRate { get; init; }
}
