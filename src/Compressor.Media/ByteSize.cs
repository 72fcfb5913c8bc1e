using System.Globalization;

namespace Compressor.Media;

/// <summary>Sizes in words, in the decimal units that users write: 1 MB is 1,000,000 bytes.</summary>
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

    /// <summary>As <see cref="Format"/>, but rounded up, for a size that users are advised to ask for.</summary>
    public static string AtLeast(long bytes)
    {
        long step = bytes switch { < 10_000 => 100, < 1_000_000 => 1_000, < 100_000_000 => 100_000, < 1_000_000_000 => 1_000_000, _ => 10_000_000 };
        return Format((bytes + step - 1) / step * step);
    }

    /// <returns>"5.0 MB (4,992,110 bytes)"; "812 bytes".</returns>
    public static string Exact(long bytes) => bytes < 1_000 ? Format(bytes) : string.Create(CultureInfo.InvariantCulture, $"{Format(bytes)} ({bytes:N0} bytes)");

    /// <summary>Megabytes, for "120 of 480 MB".</summary>
    public static string Megabytes(long bytes) => (bytes / 1e6).ToString(bytes < 10_000_000 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
