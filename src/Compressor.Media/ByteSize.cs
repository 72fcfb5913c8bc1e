using System.Globalization;

namespace Compressor.Media;

/// <summary>Sizes as people read them, in decimal units as users write them: 1 MB is 1,000,000 bytes.</summary>
public static class ByteSize
{
    /// <returns>"812 bytes", "9.5 kB", "3.0 MB", "1.25 GB".</returns>
    public static string Format(long bytes)
    {
        var culture = CultureInfo.InvariantCulture;
        return bytes switch
        {
            < 1_000 => string.Create(culture, $"{bytes} bytes"),
            < 10_000 => string.Create(culture, $"{bytes / 1e3:0.0} kB"),
            < 999_500 => string.Create(culture, $"{bytes / 1e3:0} kB"),
            < 100_000_000 => string.Create(culture, $"{bytes / 1e6:0.0} MB"),
            < 999_500_000 => string.Create(culture, $"{bytes / 1e6:0} MB"),
            _ => string.Create(culture, $"{bytes / 1e9:0.00} GB"),
        };
    }

    /// <summary>As <see cref="Format"/>, rounded up: a size that the reader may ask for and get.</summary>
    public static string AtLeast(long bytes)
    {
        long step = bytes switch { < 10_000 => 100, < 1_000_000 => 1_000, < 100_000_000 => 100_000, < 1_000_000_000 => 1_000_000, _ => 10_000_000 };
        return Format((bytes + step - 1) / step * step);
    }

    /// <summary>Whole megabytes, for "120 of 480 MB".</summary>
    public static string Megabytes(long bytes) => (bytes / 1e6).ToString(bytes < 10_000_000 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
