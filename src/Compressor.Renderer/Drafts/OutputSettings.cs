using System.Text.Json.Serialization;

namespace Compressor.Renderer.Drafts;

/// <summary>What the draft's <c>out</c> says about the file to be made. Null: not asked for.</summary>
internal sealed record OutputSettings
{
    /// <summary>"high": visually lossless, unless a size is given.</summary>
    public string? Quality { get; init; }

    /// <summary>Bytes, a ceiling.</summary>
    public long? MaxBytes { get; init; }
    public bool Smallest { get; init; }

    /// <summary>Pixels of the shorter side.</summary>
    public int? ShortSide { get; init; }

    /// <summary>Pixels; both or neither.</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }

    /// <summary>Frames per second.</summary>
    public double? FrameRate { get; init; }

    /// <summary>"9:16".</summary>
    public string? Aspect { get; init; }

    /// <summary>"crop" or "pad".</summary>
    public string? Fit { get; init; }
    public bool Mute { get; init; }

    [JsonIgnore]
    public bool IsEmpty => this == new OutputSettings();
}
