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

    /// <summary>It starts again as often as the video needs. How long a file is, its header may not say rightly.</summary>
    public bool StartsAgain => Mix.Loop is not false;

    /// <summary>Seconds for which it is heard.</summary>
    /// <param name="seconds">Length of the result.</param>
    public double HeardSeconds(double seconds) => StartsAgain ? seconds : Math.Min(seconds, Source.DurationSeconds);
}
