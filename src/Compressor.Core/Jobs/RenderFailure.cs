namespace Compressor.Core.Jobs;

/// <summary>Why a render failed, as the backend put it.</summary>
/// <param name="Code">A stable code when the reason lasts ("impossible_size").</param>
/// <param name="Said">The backend's sentence.</param>
/// <param name="SmallestBytes">For an impossible size: the smallest bytes that would do.</param>
/// <param name="FittingSeconds">For an impossible size: the seconds of the video that would fit.</param>
public sealed record RenderFailure(string? Code, string? Said, long? SmallestBytes, double? FittingSeconds);
