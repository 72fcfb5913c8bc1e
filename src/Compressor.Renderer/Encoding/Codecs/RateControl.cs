namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>How an encoder spends bits.</summary>
internal abstract record RateControl
{
    public PassTuning Tuning { get; init; } = PassTuning.Default;

    /// <param name="Crf">Constant rate factor, on the codec's own scale.</param>
    public sealed record Quality(double Crf) : RateControl;

    /// <summary>A pass that only writes statistics, at a rate or at a constant quality: exactly one of <see cref="Kilobits"/> and <see cref="Crf"/>.</summary>
    /// <param name="Log">Prefix of the log's files.</param>
    public sealed record FirstPass(string Log) : RateControl
    {
        /// <summary>Thousands of bits a second.</summary>
        public int? Kilobits { get; init; }

        /// <summary>Constant rate factor, on the codec's own scale.</summary>
        public double? Crf { get; init; }
    }

    /// <param name="Kilobits">Thousands of bits a second; whole, but for encoders that <see cref="IVideoCodec.TakesExactRates"/>.</param>
    /// <param name="Log">Prefix of the log's files.</param>
    public sealed record SecondPass(double Kilobits, string Log) : RateControl;
}
