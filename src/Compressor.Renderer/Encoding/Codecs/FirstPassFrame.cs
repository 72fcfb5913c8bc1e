namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>A frame in the statistics of a first pass.</summary>
/// <param name="IsIntra">Coded without other frames.</param>
/// <param name="Qp">Its quantizer.</param>
/// <param name="Texture">Bits of what is left after prediction.</param>
/// <param name="Motion">Bits of motion vectors.</param>
/// <param name="Other">Bits of the rest, which no quantizer changes.</param>
internal readonly record struct FirstPassFrame(bool IsIntra, double Qp, double Texture, double Motion, double Other)
{
    public double Bits => Texture + Motion + Other;
}
