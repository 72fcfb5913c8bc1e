namespace Compressor.Renderer.Encoding.Probing;

/// <param name="Start">Seconds of the file.</param>
/// <param name="Duration">Seconds; 0: not known.</param>
internal readonly record struct Packet(double Start, double Duration, int Bytes, bool IsKey);
