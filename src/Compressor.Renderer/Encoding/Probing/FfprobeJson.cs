using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>What <c>ffprobe -of json -show_format -show_streams -show_chapters -show_programs</c> prints, with <see cref="FfprobePacket.Fields"/> if they are asked for; only the parts in use.</summary>
internal sealed record FfprobeJson
{
    public IReadOnlyList<FfprobeStream> Streams { get; init; } = [];
    public FfprobeFormat? Format { get; init; }
    public IReadOnlyList<FfprobeChapter> Chapters { get; init; } = [];

    /// <summary>What a broadcast calls so: the streams that belong together.</summary>
    public IReadOnlyList<FfprobeProgram> Programs { get; init; } = [];

    /// <summary>All of the file, in its order; null: they were not asked for.</summary>
    public IReadOnlyList<FfprobePacket>? Packets { get; init; }

    /// <summary>ffprobe gave the whole file up.</summary>
    public bool IsPartial { get; init; }

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <exception cref="JsonException">Not the output of ffprobe.</exception>
    public static FfprobeJson Parse(string json) => JsonSerializer.Deserialize<FfprobeJson>(json, Options) ?? throw new JsonException("null");
}

internal sealed record FfprobeStream
{
    public int Index { get; init; }
    public string? CodecName { get; init; }
    public string? CodecType { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }
    public string? SampleAspectRatio { get; init; }
    public string? PixFmt { get; init; }
    public string? FieldOrder { get; init; }
    public string? ColorRange { get; init; }
    public string? ColorSpace { get; init; }
    public string? ColorTransfer { get; init; }
    public string? ColorPrimaries { get; init; }
    public string? RFrameRate { get; init; }
    public string? AvgFrameRate { get; init; }
    public string? Duration { get; init; }
    public string? BitRate { get; init; }
    public string? SampleRate { get; init; }
    public int Channels { get; init; }
    public IReadOnlyDictionary<string, int> Disposition { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
    public IReadOnlyList<FfprobeSideData> SideDataList { get; init; } = [];

    /// <summary>Found, but by trial: it can't be opened.</summary>
    public bool Unusable { get; init; }

    public bool Is(string disposition) => Disposition.TryGetValue(disposition, out var set) && set != 0;
}

internal sealed record FfprobeSideData
{
    public string? SideDataType { get; init; }

    /// <summary>Counter-clockwise degrees; may be fractional in damaged files.</summary>
    public double Rotation { get; init; }

    /// <summary>Of a "DOVI configuration record": how else the picture may be shown; 0: not at all.</summary>
    public int? DvBlSignalCompatibilityId { get; init; }
}

internal sealed record FfprobeChapter
{
    public string? StartTime { get; init; }
    public string? EndTime { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <param name="Streams">With the indexes that they have in the file.</param>
internal sealed record FfprobeProgram(IReadOnlyList<FfprobeStream> Streams);

internal sealed record FfprobeFormat
{
    public string? Duration { get; init; }

    /// <summary>Seconds at which the first packet is; ffmpeg calls it 0.</summary>
    public string? StartTime { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
