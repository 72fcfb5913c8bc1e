using Compressor.Media;

namespace Compressor.Renderer.Encoding;

/// <summary>The file can't be read or encoded as asked; the message is a plain sentence that says what to do.</summary>
/// <param name="code">One of <see cref="RenderErrorCodes"/>.</param>
public sealed class EncodingException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>For impossible_size: the smallest sufficient size, and the length that fits.</summary>
    public long? SmallestBytes { get; init; }
    public double? FittingSeconds { get; init; }

    /// <summary>The message in Chinese, where it says more than its code does; null: the code says it all.</summary>
    public string? Chinese { get; init; }

    /// <summary>The last lines that ffmpeg printed; they may quote the file, so they never reach a person.</summary>
    internal IReadOnlyList<string> Log { get; init; } = [];
}
