namespace Compressor.Renderer.Encoding.Plans;

/// <param name="BitRate">Bits per second.</param>
/// <param name="SampleRate">Hz; null: the source's.</param>
internal sealed record AudioTarget(int BitRate, int Channels, int? SampleRate, bool Copy = false);
