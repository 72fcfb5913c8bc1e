namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>A part that was encoded.</summary>
/// <param name="Kilobits">Thousands of bits a second that it was asked for.</param>
/// <param name="Name">Of its file in the work folder: an MP4 whose first frame is shown at 0.</param>
internal sealed record EncodedPart(int Kilobits, string Name, long Bytes);
