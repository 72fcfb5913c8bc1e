using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Photos of phones: HEVC tiles, which ffmpeg does not join by itself.</summary>
public class HeicTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData(0, true, "", 250, 120)]
    [InlineData(1, false, "transpose=cclock,", 120, 250)]
    [InlineData(2, true, "hflip,vflip,", 250, 120, Explicit = true)]
    [InlineData(3, false, "transpose=clock,", 120, 250)]
    public async Task A_photo_becomes_a_JPEG_with_each_tile_in_its_place(int turns, bool inside, string turn, int width, int height)
    {
        var photo = await PhotoAsync(turns, inside);
        var probed = await fixture.Probe.ProbeAsync(photo, TestContext.Current.CancellationToken);
        Assert.Equal((MediaKind.Image, "heic", width, height), (probed.Kind, probed.Format, probed.Width, probed.Height));
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(photo) with { Edit = Asked.Of(maxBytes: 30_000) });
        Assert.Equal(("jpg", width, height), (report.Format.Name, report.Width, report.Height));
        Assert.InRange(new FileInfo(output).Length, 1, 30_000);
        Assert.InRange(await SimilarityAsync(output, turn), 0.9, 1);
    }

    [Fact]
    public async Task The_part_of_a_photo_that_is_to_be_shown_is_cut_before_it_is_turned()
    {
        var photo = await PhotoAsync(1, inside: true, shown: (240, 100));
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(photo) with { Edit = Asked.Of(maxBytes: 30_000) });
        Assert.Equal((100, 240), (report.Width, report.Height));
        Assert.InRange(await SimilarityAsync(output, "crop=240:100:5:10,transpose=cclock,"), 0.9, 1);
    }

    [Fact]
    public async Task A_photo_can_become_a_video()
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(await PhotoAsync(0, inside: true)) with { Edit = Asked.Of(duration: 1) });
        Assert.Equal(("mp4", 250, 120), (report.Format.Name, report.Width, report.Height));
        Assert.Equal(25, await EncodingFixture.FramesAsync(output));
    }

    [Theory]
    [InlineData(0.6, "source_truncated")]
    [InlineData(0.02, "unsupported_file")]
    public async Task A_photo_whose_end_is_missing_is_refused(double part, string code)
    {
        var whole = await File.ReadAllBytesAsync(await PhotoAsync(0, inside: true));
        var path = Path.Combine(fixture.Folder, Path.GetRandomFileName() + ".heic");
        await File.WriteAllBytesAsync(path, whole[..(int)(whole.Length * part)]);
        var refused = await Assert.ThrowsAsync<EncodingException>(() => fixture.Probe.ProbeAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task Whatever_is_changed_in_a_photo_it_is_a_picture_or_refused()
    {
        var whole = await File.ReadAllBytesAsync(await PhotoAsync(0, inside: false));
        var path = Path.Combine(fixture.Folder, Path.GetRandomFileName() + ".heic");
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--) bytes[random.Next(24, 900)] = (byte)(random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => random.Next(256) });
            await File.WriteAllBytesAsync(path, bytes);
            try
            {
                Assert.Equal(MediaKind.Image, (await fixture.Probe.ProbeAsync(path, TestContext.Current.CancellationToken)).Kind);
            }
            catch (EncodingException refused)
            {
                Assert.Contains(refused.Code, new[] { "unsupported_file", "unsupported_codec", "source_truncated", "limit_exceeded" });
            }
        }
    }

    private Task<string> OriginalAsync() => fixture.ClipAsync("photo-original.png", "-f lavfi -i testsrc2=size=256x128 -frames:v 1");

    private async Task<string> PhotoAsync(int turns, bool inside, (int, int)? shown = null)
    {
        var tiles = await fixture.ClipAsync("photo-tiles.hevc", $"-i {await OriginalAsync()} -vf format=yuv420p,untile=4x2 -c:v libx265 -x265-params keyint=1:log-level=none:crf=12 -f hevc");
        var path = Path.Combine(fixture.Folder, FormattableString.Invariant($"photo-{turns}-{inside}-{Path.GetRandomFileName()}.heic"));
        await File.WriteAllBytesAsync(path, HeicFile.Write(await File.ReadAllBytesAsync(tiles), (64, 64), 4, 2, 250, 120, turns, inside, shown));
        return path;
    }

    private async Task<double> SimilarityAsync(string picture, string turn)
    {
        var shown = await EncodingFixture.RunAsync("ffmpeg",
            ["-v", "error", "-nostdin", "-i", picture, "-i", await OriginalAsync(), "-lavfi", $"[0]format=yuv420p[a];[1]crop=250:120:0:0,{turn}format=yuv420p[b];[a][b]ssim=stats_file=-", "-f", "null", "-"]);
        return double.Parse(Regex.Match(shown, @"All:(?<ssim>[\d.]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture).Groups["ssim"].ValueSpan, CultureInfo.InvariantCulture);
    }
}
