namespace Compressor.Media.Mp4;

/// <summary>The file is not an MP4, or its boxes contradict each other.</summary>
public sealed class Mp4FormatException(string message) : Exception(message);
