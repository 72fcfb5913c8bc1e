using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Planning;

namespace Compressor.Renderer.Encoding.Sizing;

/// <param name="Kilobits">Thousands of bits a second that were asked for.</param>
/// <param name="PlannedKilobits">What the budget alone says.</param>
/// <param name="Seconds">Length of the result.</param>
/// <param name="VideoBytes">Bytes of the picture's file.</param>
/// <param name="Bytes">Bytes of the whole file.</param>
internal sealed record SecondPassAttempt(int Kilobits, int PlannedKilobits, double Seconds, long VideoBytes, long Bytes)
{
    /// <summary>Bytes in a thousand bits.</summary>
    public const double BytesPerKilobit = 125;

    /// <summary>The encoder refused the rate as too low for the picture; bytes are estimates.</summary>
    public bool IsRefused { get; init; }

    public double AskedBytes => Kilobits * BytesPerKilobit * Seconds;
}

/// <summary>
/// Closes the loop of second passes: what an attempt was off by becomes the factor of the next one. Everything but the picture is fixed, so the
/// picture alone gives or takes the difference. All constants: docs/compression.md, "Corrections".
/// </summary>
internal sealed class RateCorrection(long maxBytes)
{
    private const int MaxAttempts = 7;

    /// <summary>Once a file fits, so many attempts in all may bring it nearer to the ceiling.</summary>
    private const int MaxAttemptsOnceOneFits = 3;

    /// <summary>Aim after a result that was too small: measured by now, it may be closer.</summary>
    private const double AimAfterTooSmall = 0.996;

    /// <summary>Extra reduction for each attempt after one that was too large.</summary>
    private const double ReductionPerAttempt = 0.01;
    private const double SmallestFactor = 0.05, LargestFactor = 3;

    /// <summary>Margin over the smallest file seen, for the size that is suggested.</summary>
    private const double SuggestionMargin = 1.1;

    private int _attempts;
    private long _best;
    private long _smallest = long.MaxValue;

    /// <summary>By which the planned rate is to be multiplied.</summary>
    public double Factor { get; private set; } = 1;

    public bool MayTryAgain => _attempts < MaxAttempts;

    /// <summary>The best file leaves more room than it should.</summary>
    public bool IsBelowTarget => _best < maxBytes * SizeBudget.Enough;

    /// <summary>Bytes to suggest when nothing fits.</summary>
    public long SmallestWorthAsking => (long)(_smallest * SuggestionMargin);

    /// <returns>True: the attempt fits, and is the best so far.</returns>
    public bool Learn(SecondPassAttempt attempt)
    {
        _attempts++;
        _smallest = Math.Min(_smallest, attempt.Bytes);
        var isOver = attempt.Bytes > maxBytes;
        var wanted = (isOver ? SizeBudget.Aim : AimAfterTooSmall) * maxBytes;
        Factor = Math.Clamp(
            attempt.Kilobits / (double)Math.Max(1, attempt.PlannedKilobits) * (attempt.VideoBytes + wanted - attempt.Bytes) / attempt.VideoBytes,
            SmallestFactor, LargestFactor);
        if (isOver) Factor *= 1 - (ReductionPerAttempt * _attempts);
        if (isOver || attempt.Bytes <= _best) return false;
        _best = attempt.Bytes;
        return true;
    }

    /// <summary>With a file that fits, another attempt is not worth its time.</summary>
    public bool IsGoodEnough(SecondPassAttempt attempt, bool isCappedBySource) =>
        attempt.Bytes >= maxBytes * SizeBudget.Enough || isCappedBySource || _attempts >= MaxAttemptsOnceOneFits;

    public bool NeedsSmallerPicture(SecondPassAttempt attempt, IVideoCodec codec) =>
        _attempts > 1 && attempt.Bytes > maxBytes && attempt.VideoBytes > attempt.AskedBytes * codec.HopelessOvershoot;

    /// <summary>For another picture, of which nothing is known yet.</summary>
    public void StartOver() => Factor = 1;
}
