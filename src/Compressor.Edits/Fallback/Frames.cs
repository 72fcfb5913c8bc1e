namespace Compressor.Edits.Fallback;

/// <summary>All frames.</summary>
internal static class Frames
{
    public static IReadOnlyList<Frame> All { get; } = [.. FileFrames.All, .. SoundFrames.All, .. PictureFrames.All, .. TimeFrames.All, .. FollowUpFrames.All, .. RefusedFrames.All];
}
