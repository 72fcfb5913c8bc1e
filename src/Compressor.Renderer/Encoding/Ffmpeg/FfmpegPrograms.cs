namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Absolute paths of the two programs.</summary>
public sealed record FfmpegPrograms(string Ffmpeg, string Ffprobe);
