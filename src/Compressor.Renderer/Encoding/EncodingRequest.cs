using Compressor.Edits;

namespace Compressor.Renderer.Encoding;

/// <summary>One source file and what is asked of it.</summary>
public sealed record EncodingRequest
{
    /// <summary>Path of the source.</summary>
    public required string Input { get; init; }

    /// <summary>Path of the result; written whole or not at all.</summary>
    public required string Output { get; init; }

    /// <summary>An existing empty folder for temporary files; emptied at the end.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>What is asked of the result, fitted to the source: sizes in bytes, times from the start.</summary>
    public VideoEdit Edit { get; init; } = new();
}
