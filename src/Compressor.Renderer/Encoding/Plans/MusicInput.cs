using Compressor.Edits;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Plans;

/// <summary>Background music.</summary>
/// <param name="Path">Full path of the file.</param>
internal sealed record MusicInput(string Path, SourceFacts Source, MusicMix Mix)
{
    /// <summary>Any sound with music in it: stereo, at the rate at which sounds are put together.</summary>
    public static AudioFacts Mixed { get; } = new() { Index = -1, Codec = "pcm_f32le", Channels = 2, SampleRate = 48_000 };

    public AudioFacts Audio => Source.Audio!;

    /// <summary>It has to start again to last as long as the video.</summary>
    /// <param name="seconds">Length of the result.</param>
    public bool StartsAgain(double seconds) => Mix.Loop is not false && Source.DurationSeconds < seconds;

    /// <summary>Seconds for which it is heard.</summary>
    /// <param name="seconds">Length of the result.</param>
    public double HeardSeconds(double seconds) => StartsAgain(seconds) ? seconds : Math.Min(seconds, Source.DurationSeconds);
}
