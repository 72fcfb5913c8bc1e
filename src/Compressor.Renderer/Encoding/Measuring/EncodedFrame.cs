namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>A frame of a result as its file holds it.</summary>
/// <param name="At">Seconds at which it is shown.</param>
internal sealed record EncodedFrame(double At, int Bytes, bool IsKey);
