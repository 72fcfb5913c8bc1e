namespace Compressor.Renderer.Encoding.Outputs;

/// <param name="BitRate">Bits per second.</param>
/// <param name="Channels">At most.</param>
/// <param name="SampleRate">Hz at most.</param>
internal sealed record SoundTarget(int BitRate, int Channels, int SampleRate = 48_000);
