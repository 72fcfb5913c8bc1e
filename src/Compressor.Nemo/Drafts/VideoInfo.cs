namespace Compressor.Nemo.Drafts;

/// <summary>Facts of an uploaded video, from the state.</summary>
/// <param name="Duration">Seconds.</param>
/// <param name="Fps">Frames per second.</param>
public sealed record VideoInfo(int? Width, int? Height, double? Fps, double? Duration);
