using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Encoding.Sizing;

/// <param name="Kilobits">Thousands of bits a second that were asked for.</param>
/// <param name="PlannedKilobits">What the budget alone says.</param>
/// <param name="Seconds">Length of the result.</param>
/// <param name="VideoBytes">Bytes of the picture's file.</param>
/// <param name="Bytes">Bytes of the whole file.</param>
internal sealed record SecondPassAttempt(double Kilobits, double PlannedKilobits, double Seconds, long VideoBytes, long Bytes)
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
/// <param name="factor">By which the first rate is multiplied.</param>
/// <param name="isExact">The encoder takes any rate, not only whole thousands of bits a second.</param>
internal sealed class RateCorrection(long maxBytes, double factor = 1, bool isExact = false)
{
    private const int MaxAttempts = 6;

    /// <summary>So many attempts at one picture.</summary>
    private const int MaxAttemptsAtOnePicture = 3;

    /// <summary>Aim after a miss: measured by now, it may be closer.</summary>
    private const double AimAfterMiss = 0.993;

    /// <summary>Extra reduction for each attempt after one that was too large.</summary>
    private const double ReductionPerAttempt = 0.003;

    /// <summary>Part of a rate by which another one differs, where any can be had.</summary>
    private const double SmallestChange = 0.001;

    /// <summary>A picture that takes so much less than it is asked for falls behind the more the more it is asked for: that power of the correction is added.</summary>
    private const double FarBelow = 1.1, FallingBehind = 0.12;

    /// <summary>Bounds of how bytes follow the rate, as a power; and the part of a rate by which two attempts must differ to tell it.</summary>
    private const double LeastResponse = 0.4, MostResponse = 1, TellingChange = 0.02;

    private const double SmallestFactor = 0.02, LargestFactor = 3;

    /// <summary>Bytes of a picture go with its pixels to this power.</summary>
    private const double BytesPerPixelsExponent = 0.75;

    private int _attempts, _attemptsAtThisPicture;
    private long _best;
    private SecondPassAttempt? _last;
    private double _most = double.MaxValue;

    /// <summary>By which the planned rate is to be multiplied.</summary>
    public double Factor { get; private set; } = factor;

    public bool MayTryAgain => _attempts < MaxAttempts && _attemptsAtThisPicture < MaxAttemptsAtOnePicture;

    /// <returns>True: the attempt fits, and is the best so far.</returns>
    public bool Learn(SecondPassAttempt attempt)
    {
        _attempts++;
        _attemptsAtThisPicture++;
        var isOver = attempt.Bytes > maxBytes;
        var rate = attempt.Kilobits / Math.Max(1, attempt.PlannedKilobits);
        var change = Math.Max(0, (attempt.VideoBytes + (AimAfterMiss * maxBytes) - attempt.Bytes) / attempt.VideoBytes);
        if (Response(attempt, _last) is { } response) change = Math.Pow(change, 1 / response);
        else if (change > FarBelow) change *= Math.Pow(change, FallingBehind);
        Factor = Math.Clamp(rate * change, SmallestFactor, LargestFactor);
        _last = attempt;
        if (isOver)
        {
            Factor *= 1 - (ReductionPerAttempt * _attemptsAtThisPicture);
            _most = Math.Min(_most, attempt.Kilobits - Step(attempt.Kilobits));
        }

        if (isOver || attempt.Bytes <= _best) return false;
        _best = attempt.Bytes;
        return true;
    }

    /// <summary>Another attempt would differ: the same rate once more would give the same bytes.</summary>
    public bool Moves(SecondPassAttempt attempt, double next) => Math.Abs(next - attempt.Kilobits) >= Step(attempt.Kilobits);

    /// <summary>After a result that was too large, less by at least what the encoder tells apart.</summary>
    public double Limit(double kilobits) => Math.Max(1, Math.Min(kilobits, _most));

    /// <summary>How bytes followed the rate from one attempt to the next: cuts at the end and noise take theirs at any rate. Null: not known.</summary>
    private static double? Response(SecondPassAttempt attempt, SecondPassAttempt? before)
    {
        if (before is null || attempt.IsRefused || before.IsRefused) return null;
        var rates = Math.Log(attempt.Kilobits / before.Kilobits);
        return Math.Abs(rates) < TellingChange ? null : Math.Clamp(Math.Log(attempt.VideoBytes / (double)before.VideoBytes) / rates, LeastResponse, MostResponse);
    }

    private double Step(double kilobits) => isExact ? kilobits * SmallestChange : 1;

    public bool NeedsSmallerPicture(SecondPassAttempt attempt, IVideoCodec codec) =>
        _attemptsAtThisPicture > 1 && attempt.Bytes > maxBytes && attempt.VideoBytes > attempt.AskedBytes * codec.HopelessOvershoot;

    /// <summary>For a picture of fewer pixels, which takes fewer bytes at the same rate, but strays from it in the same direction.</summary>
    /// <param name="pixels">Part of the pixels that is left.</param>
    public void StepDown(double pixels)
    {
        _attemptsAtThisPicture = 0;
        _last = null;
        _most = double.MaxValue;
        if (Factor < 1) Factor = Math.Min(1, Factor / Math.Pow(pixels, BytesPerPixelsExponent));
    }
}
