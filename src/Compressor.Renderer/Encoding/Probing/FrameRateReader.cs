namespace Compressor.Renderer.Encoding.Probing;

/// <summary>How often the picture changes: by its packets, since headers tell what was planned, or what the first seconds are like.</summary>
internal static class FrameRateReader
{
    /// <summary>Rates that differ by less are the same.</summary>
    private const double Near = 0.02;

    private const double Usual = 25, Highest = 1000;

    /// <summary>Seconds by which a picture may move against its sound when its first frame goes to the nearest of the times that the rate has.</summary>
    private const double MaxShift = 0.025;

    /// <param name="mean">What the header says of all frames; null: nothing.</param>
    /// <param name="nominal">What it says of the times that frames may have; null: nothing.</param>
    /// <returns>Frames a second; and whether they have to keep their times, since they would not fit in with the nominal rate.</returns>
    public static (double Rate, bool IsVariable) Read(double? mean, double? nominal, bool isField, FrameTimes? times)
    {
        var stated = mean ?? nominal ?? Usual;
        var (rate, variable) = times?.Rate is { } measured && !isField
            ? (Same(measured, stated) ? stated : Same(measured, nominal ?? stated) ? nominal ?? stated : measured, times.IsUneven || !Same(measured, nominal ?? stated))
            // Halved rates are how ffprobe reports fields; any other difference is of frames of unequal length.
            : (stated, !isField && !Same(stated, nominal ?? stated));
        return (rate is > 0 and <= Highest ? rate : Usual, variable || (!isField && times is not null && Shift(times.Start * rate) / rate > MaxShift));
    }

    private static double Shift(double frames) => Math.Abs(frames - Math.Round(frames));

    private static bool Same(double a, double b) => Math.Abs(a - b) <= Near * b;
}
