namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>
/// The filters between numbers of channels. ffmpeg's own conversion of floating-point sound makes mono 3 dB louder, so that it clips, and stereo of mono 3 dB
/// quieter; here a sound that is the same in all channels keeps its level.
/// </summary>
internal static class ChannelMix
{
    /// <returns>Null: nothing has to be done.</returns>
    public static string? Of(int from, int to) => (from, to) switch
    {
        _ when from == to => null,
        (1, 2) => "pan=stereo|c0=c0|c1=c0",
        (2, 1) => "pan=mono|c0=0.5*c0+0.5*c1",
        // The channels of surround sound can add up to more than full scale.
        ( > 2, 2) => $"aformat=sample_fmts=fltp:channel_layouts=stereo,{Volume.Limiter}",
        ( > 2, 1) => $"{Of(from, 2)},{Of(2, 1)}",
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, "Must be 1 or 2."),
    };
}
