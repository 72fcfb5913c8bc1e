using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Finds the finest rate factor whose bytes fit. Bytes fall with the rate factor, nearly by a power of two for each so many steps; each trial is aimed by the
/// ones before it. All constants: docs/compression.md, "Constant quality under a ceiling".
/// </summary>
/// <param name="start">The first rate factor to try.</param>
internal sealed class RateFactorSearch(QualityScale scale, double start)
{
    /// <summary>Steps of the rate factor that halve the bytes: until two trials tell, of a coarse picture, and within which they are believed.</summary>
    private const double FirstHalving = 6, FirstHalvingOfCoarse = 9, FewestPerHalving = 2, MostPerHalving = 14;

    /// <summary>Bytes of a picture go with its pixels to this power.</summary>
    private const double BytesPerPixelsExponent = 0.75;

    /// <summary>Part of the wanted bytes that is aimed at.</summary>
    private const double Aim = 0.985;

    /// <summary>Fractions of a rate factor are told apart by encoders that take them at all.</summary>
    private readonly double _step = scale.Step < 1 ? 0.05 : scale.Step;

    private int _trials;
    private (double Crf, double Over)? _last, _fits, _exceeds;

    /// <summary>The rate factor that the trials foretell, whether or not the encoder has it.</summary>
    public double Aimed { get; private set; } = start;

    /// <summary>Nothing fits yet, and two trials foretell that nothing does.</summary>
    public bool IsOutOfReach => _fits is null && _trials > 1 && Aimed > scale.Coarsest;

    /// <summary>The rate factor to try next; null: nothing finer fits, as far as the encoder tells rate factors apart.</summary>
    public double? Next { get; private set; } = Math.Clamp(start, scale.VisuallyLossless, scale.Coarsest);

    /// <summary>The finest that fits; null: none yet.</summary>
    public double? Found => _fits?.Crf;

    /// <summary>The finest that fits is visually lossless: more bytes would not look better.</summary>
    public bool IsLossless => _fits?.Crf <= scale.VisuallyLossless;

    /// <summary>Begins where a trial of a coarse picture points whose file is not there any more.</summary>
    /// <param name="over">Bytes of its picture over the most that this one may have.</param>
    public static RateFactorSearch After(QualityScale scale, double crf, double over) => new(scale, crf + (FirstHalvingOfCoarse * Math.Log2(over / Aim))) { _last = (crf, over) };

    /// <summary>Where the same search of a picture of fewer pixels begins.</summary>
    /// <param name="pixels">Part of the pixels that is left.</param>
    public double StartOf(double pixels) => Aimed + (FirstHalving * BytesPerPixelsExponent * Math.Log2(pixels));

    /// <param name="crf">What was tried.</param>
    /// <param name="over">Bytes of the picture over the most that it may have.</param>
    /// <returns>True: it fits, and is the finest so far.</returns>
    public bool Learn(double crf, double over)
    {
        var halving = Halving((crf, over), _last);
        _last = (crf, over);
        _trials++;
        var isBest = over <= 1 && (_fits is null || crf < _fits.Value.Crf);
        if (isBest) _fits = _last;
        else if (over > 1 && (_exceeds is null || crf > _exceeds.Value.Crf)) _exceeds = _last;
        Aimed = crf + (halving * Math.Log2(over / Aim));
        Next = Within(Aimed);
        return isBest;
    }

    private double? Within(double crf)
    {
        var (finest, coarsest) = (_exceeds?.Crf ?? double.NegativeInfinity, _fits?.Crf ?? double.PositiveInfinity);
        crf = Math.Clamp(crf, scale.VisuallyLossless, scale.Coarsest);
        // Between what fits and what doesn't, however wrong the aim is.
        if (crf <= finest || crf >= coarsest) crf = (Math.Max(finest, scale.VisuallyLossless) + Math.Min(coarsest, scale.Coarsest)) / 2;
        crf = Math.Round(crf / _step) * _step;
        return crf <= finest || crf >= coarsest || crf > scale.Coarsest ? null : crf;
    }

    private static double Halving((double Crf, double Over) one, (double Crf, double Over)? other) =>
        other is { } two && (one.Crf - two.Crf) / Math.Log2(two.Over / one.Over) is > 0 and var seen && double.IsFinite(seen) ? Math.Clamp(seen, FewestPerHalving, MostPerHalving) : FirstHalving;
}
