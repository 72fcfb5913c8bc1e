namespace Compressor.Media.Tests;

public class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_500, "1.5 kB")]
    [InlineData(812_000, "812 kB")]
    [InlineData(999_999, "1.0 MB")]
    [InlineData(2_999_999, "3.0 MB")]
    [InlineData(480_000_000, "480 MB")]
    [InlineData(999_999_999, "1.00 GB")]
    [InlineData(1_250_000_000, "1.25 GB")]
    public void Sizes_are_read_in_decimal_units(long bytes, string text) => Assert.Equal(text, ByteSize.Format(bytes));

    [Theory]
    [InlineData(61_001, "62 kB")]
    [InlineData(1_210_000, "1.3 MB")]
    [InlineData(1_300_000, "1.3 MB")]
    public void A_size_to_ask_for_is_rounded_up(long bytes, string text) => Assert.Equal(text, ByteSize.AtLeast(bytes));

    [Theory]
    [InlineData(812, "812 bytes")]
    [InlineData(4_992_110, "5.0 MB (4,992,110 bytes)")]
    public void An_exact_size_names_every_byte(long bytes, string text) => Assert.Equal(text, ByteSize.Exact(bytes));
}
