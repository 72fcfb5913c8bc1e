using Compressor.Edits;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

public class OrientationTests(EncodingFixture fixture)
{
    private static readonly string[] Quarters = ["top left", "top right", "bottom left", "bottom right"];

    [Theory]
    [InlineData(90, 96, 160, "top right", "bottom right", Explicit = true)]
    [InlineData(180, 160, 96, "bottom right", "bottom left", Explicit = true)]
    [InlineData(270, 96, 160, "bottom left", "top left", Explicit = true)]
    public async Task The_picture_is_rotated_clockwise(int degrees, int width, int height, string red, string blue) =>
        await ShowsAsync(await MarkedAsync(), Asked.Of(rotate: degrees), width, height, red, blue);

    [Theory]
    [InlineData(null, FlipDirection.Horizontal, 160, 96, "top right", "top left")]
    [InlineData(null, FlipDirection.Vertical, 160, 96, "bottom left", "bottom right", Explicit = true)]
    [InlineData(90, FlipDirection.Horizontal, 96, 160, "top left", "bottom left", Explicit = true)]
    [InlineData(90, FlipDirection.Vertical, 96, 160, "bottom right", "top right")]
    public async Task The_picture_is_flipped_after_its_rotation(int? degrees, FlipDirection flip, int width, int height, string red, string blue) =>
        await ShowsAsync(await MarkedAsync(), Asked.Of(rotate: degrees, flip: flip), width, height, red, blue);

    [Fact]
    public async Task A_rotation_comes_on_top_of_what_the_file_says_of_itself()
    {
        var clip = await fixture.SidewaysAsync("marked-turned.mp4", await MarkedAsync());
        string[] clockwise = ["top left", "top right", "bottom right", "bottom left"];
        var red = Array.IndexOf(clockwise, await BrightestAsync(clip, "V"));
        var blue = Array.IndexOf(clockwise, await BrightestAsync(clip, "U"));
        Assert.NotEqual(0, red);
        await ShowsAsync(clip, Asked.Of(rotate: 90), 160, 96, clockwise[(red + 1) % 4], clockwise[(blue + 1) % 4]);
    }

    [Fact]
    public async Task A_shape_is_that_of_the_rotated_picture() =>
        await ShowsAsync(await MarkedAsync(), Asked.Of(rotate: 90, aspect: (1, 2), shortSide: 80), 80, 160, "top right", "bottom right");

    [Fact]
    public async Task A_rotation_that_fits_the_size_already_is_still_done()
    {
        var clip = await MarkedAsync();
        await ShowsAsync(clip, Asked.Of(rotate: 180, maxBytes: new FileInfo(clip).Length * 2), 160, 96, "bottom right", "bottom left");
    }

    private async Task ShowsAsync(string clip, VideoEdit edit, int width, int height, string red, string blue)
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });
        Assert.Equal((width, height), (report.Width, report.Height));
        Assert.Equal($"{width},{height}", await EncodingFixture.FieldAsync(output, "v:0", "width,height"));
        Assert.Equal((red, blue), (await BrightestAsync(output, "V"), await BrightestAsync(output, "U")));
    }

    /// <summary>160 x 96 pixels, red at the top left and blue at the top right.</summary>
    private Task<string> MarkedAsync() => fixture.ClipAsync("marked.mp4",
        "-f lavfi -i color=c=gray:size=160x96:rate=24 -t 1 -vf drawbox=0:0:80:48:red:fill,drawbox=80:0:80:48:blue:fill,noise=alls=30:allf=t -c:v libx264 -crf 10 -pix_fmt yuv420p");

    /// <summary>The quarter of the first frame with the highest average of a plane.</summary>
    private static async Task<string> BrightestAsync(string path, string plane)
    {
        var quarters = Path.ChangeExtension(path, ".quarters");
        await EncodingFixture.FfmpegAsync(["-i", path, "-frames:v", "1", "-vf", "format=yuv444p,scale=2:2:flags=area", "-f", "rawvideo", quarters]);
        var bytes = await File.ReadAllBytesAsync(quarters, TestContext.Current.CancellationToken);
        return Quarters[Enumerable.Range(0, 4).MaxBy(quarter => bytes[("YUV".IndexOf(plane, StringComparison.Ordinal) * 4) + quarter])];
    }
}
