using Compressor.Edits;

namespace Compressor.Renderer.Encoding;

/// <summary>One source file, or several clips, and what is asked of them.</summary>
public sealed record EncodingRequest
{
    /// <summary>Path of the source; of several, the first.</summary>
    public required string Input { get; init; }

    /// <summary>What the result shows, one after another; none: the part of <see cref="Input"/> that <see cref="Edit"/> keeps.</summary>
    public IReadOnlyList<SourceClip> Clips { get; init; } = [];

    /// <summary>Path of the background music; null: none. Used only if <see cref="Edit"/> asks for music.</summary>
    public string? Music { get; init; }

    /// <summary>Path of the result; written whole or not at all.</summary>
    public required string Output { get; init; }

    /// <summary>An existing empty folder for temporary files; emptied at the end.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>
    /// If the encode is interrupted (cancelled, or its process killed), what has been done stays in <see cref="WorkFolder"/>, and an encode of the same request in the same folder goes on
    /// from there. What another request left is removed.
    /// </summary>
    public bool Resumes { get; init; }

    /// <summary>What is asked of the result, fitted to the source: sizes in bytes, times from the start.</summary>
    public VideoEdit Edit { get; init; } = new();
}

/// <summary>A part of a source file.</summary>
/// <param name="Input">Path.</param>
/// <param name="Start">Seconds of the file.</param>
/// <param name="End">Seconds of the file; null: its end. A picture is shown so long.</param>
public sealed record SourceClip(string Input, double Start = 0, double? End = null);
