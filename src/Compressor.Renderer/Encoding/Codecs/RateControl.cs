namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>How an encoder spends bits.</summary>
internal abstract record RateControl
{
    /// <param name="Crf">Constant rate factor, on the codec's own scale.</param>
    public sealed record Quality(double Crf) : RateControl;

    /// <param name="Kilobits">Thousands of bits a second.</param>
    /// <param name="Log">Prefix of the log's files.</param>
    public sealed record FirstPass(int Kilobits, string Log) : RateControl;

    /// <param name="Search">A wider motion search, for starved rates: the second pass has no lookahead to start from.</param>
    public sealed record SecondPass(int Kilobits, string Log, bool Search) : RateControl;
}
