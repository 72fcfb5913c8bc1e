namespace Compressor.Renderer.Encoding;

/// <param name="Fraction">0 to 1 of the whole work; only rises.</param>
/// <param name="EtaSeconds">Seconds that are left; null: too early to tell.</param>
public sealed record EncodingProgress(double Fraction, EncodingPhase Phase, double? EtaSeconds);
