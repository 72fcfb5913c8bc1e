using Compressor.Edits;

namespace Compressor.Renderer.Tests.Encoding;

public class BackgroundTests(EncodingFixture fixture)
{
    /// <summary>A picture whose left half is white and whose right half is black: enlarged behind itself, it keeps its halves.</summary>
    [Theory]
    [InlineData(Background.Black, 16, 16)]
    [InlineData(Background.Blur, 200, 30)]
    public async Task The_bars_are_black_or_the_picture_itself(Background background, int left, int right)
    {
        var clip = await fixture.ClipAsync("halves.mkv", "-f lavfi -i color=black:s=160x90:r=10:d=1,drawbox=0:0:80:90:white:fill -pix_fmt yuv420p -c:v rawvideo");
        var edit = new VideoEdit { Aspect = new AspectRatio(1, 1, AspectFit.Pad) { Background = background } };
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });
        Assert.Equal((160, 160), (report.Width, report.Height));
        var raw = Path.Combine(fixture.Folder, Path.GetRandomFileName());
        await EncodingFixture.FfmpegAsync(["-i", output, "-frames:v", "1", "-vf", "format=yuv420p,extractplanes=y", "-f", "rawvideo", raw]);
        var luma = await File.ReadAllBytesAsync(raw, TestContext.Current.CancellationToken);
        var (leftmost, rightmost) = ((int)luma[(10 * 160) + 10], (int)luma[(10 * 160) + 149]);
        Assert.True(background == Background.Black ? leftmost <= left + 4 : leftmost >= left, $"{leftmost}");
        Assert.InRange(rightmost, 10, right + 4);
    }
}
