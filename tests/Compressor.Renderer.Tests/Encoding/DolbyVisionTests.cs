using System.Buffers.Binary;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

public class DolbyVisionTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.35)]
    [InlineData(0.58)]
    [InlineData(0.75)]
    public void What_is_grey_is_grey(double value)
    {
        var (red, green, blue) = DolbyVisionTable.Convert(value, 0.5, 0.5);
        Assert.All([red, green, blue], colour => Assert.Equal(value, colour, 0.002));
    }

    /// <summary>I, P and T of colours of BT.2020 at 203 cd/m², reckoned by the forward matrices of the literature.</summary>
    [Theory]
    [InlineData(0.1, 0.5)]
    [InlineData(-0.1, -0.05)]
    [InlineData(0.05, -0.1)]
    public void Colours_keep_their_side_of_grey(double p, double t)
    {
        var (red, green, blue) = DolbyVisionTable.Convert(0.5, 0.5 + p, 0.5 + t);
        // P is red against green, T is yellow against blue.
        Assert.Equal(Math.Sign(p), Math.Sign(red - green));
        Assert.Equal(Math.Sign(t), Math.Sign(((red + green) / 2) - blue));
    }

    [Fact]
    public void The_curve_goes_both_ways()
    {
        Assert.Equal(0.5806, PerceptualCurve.FromLight(203 / 10_000.0), 0.0005);
        Assert.All([0.1, 0.4, 0.9], value => Assert.Equal(value, PerceptualCurve.FromLight(PerceptualCurve.ToLight(value)), 1e-9));
    }

    /// <summary>Red, green, blue and white of BT.709 at 203 cd/m², as I, P and T of 10 bits: the inverses of the matrices in the literature.</summary>
    [Theory]
    [InlineData("red", 403, 741, 736, Explicit = true)]
    [InlineData("green", 522, 369, 696, Explicit = true)]
    [InlineData("blue", 393, 416, 238)]
    [InlineData("white", 594, 512, 512, Explicit = true)]
    public async Task Profile_5_has_the_colours_that_it_was_made_of(string colour, int i, int p, int t)
    {
        var plain = await fixture.ClipAsync(
            $"profile-5-{colour}.mp4", $"-f lavfi -i color=black:s=64x64:r=10,format=yuv444p10le,geq=lum={i}:cb={p}:cr={t},format=yuv420p10le -t 0.2 -c:v libx265 -tag:v hvc1 "
            + "-x265-params log-level=none:range=full:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc");
        var path = Path.Combine(fixture.Folder, $"profile-5-{colour}-marked.mp4");
        await File.WriteAllBytesAsync(path, WithConfiguration(await File.ReadAllBytesAsync(plain)));
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(path) with { Edit = Asked.Of(maxBytes: 30_000) });
        Assert.Contains("hdr_converted", report.Notes.Select(note => note.Code));
        var pixel = Path.Combine(fixture.Folder, $"{colour}.rgb");
        await EncodingFixture.FfmpegAsync(["-i", output, "-frames:v", "1", "-vf", "scale=1:1:flags=area:in_color_matrix=bt709,format=rgb24", "-f", "rawvideo", pixel]);
        var shown = await File.ReadAllBytesAsync(pixel);
        byte[] wanted = [.. new[] { "red", "green", "blue" }.Select(one => (byte)(colour == one || colour == "white" ? 255 : 0))];
        for (var channel = 0; channel < 3; channel++) Assert.InRange(shown[channel], wanted[channel] - 100, wanted[channel] + 100);
    }

    /// <summary>A profile 5 configuration (Dolby Vision streams within the ISO base media file format, 3.2) at the end of the sample entry.</summary>
    private static byte[] WithConfiguration(byte[] mp4)
    {
        byte[] box = [0, 0, 0, 32, .. "dvcC"u8, 1, 0, 5 << 1, (1 << 3) | 5, 0, .. new byte[19]];
        List<byte> bytes = [.. mp4];
        var entry = IndexOf("hvc1");
        bytes.InsertRange(entry - 4 + Size(entry), box);
        foreach (var parent in new[] { "hvc1", "stsd", "stbl", "minf", "mdia", "trak", "moov" }) Grow(IndexOf(parent));
        return [.. bytes];

        int IndexOf(string type) => mp4.AsSpan().LastIndexOf(System.Text.Encoding.ASCII.GetBytes(type));

        int Size(int type) => BinaryPrimitives.ReadInt32BigEndian(mp4.AsSpan(type - 4));

        void Grow(int type)
        {
            var size = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(size, Size(type) + box.Length);
            for (var i = 0; i < 4; i++) bytes[type - 4 + i] = size[i];
        }
    }
}
