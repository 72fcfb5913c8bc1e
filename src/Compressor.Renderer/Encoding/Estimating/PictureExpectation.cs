namespace Compressor.Renderer.Encoding.Estimating;

/// <param name="Quality">Null: it can't be told.</param>
/// <param name="Bytes">Of the picture, where it needs no more than there are.</param>
/// <param name="IsLossless">More bytes would not look better.</param>
/// <param name="ExtraCpu">CPU seconds that an encode of a second of the result takes over those of a first pass, which decodes it as well.</param>
internal sealed record PictureExpectation(QualityReport? Quality, long Bytes, bool IsLossless, double ExtraCpu);
