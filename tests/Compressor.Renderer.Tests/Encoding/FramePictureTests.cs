using Compressor.Media.Content;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Previews;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

public sealed class FramePictureTests(EncodingFixture fixture, Clips clips) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddEncoding().BuildServiceProvider();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Red for half a second, then blue.</summary>
    private Task<string> TwoColoursAsync() => fixture.ClipAsync(
        "two-colours.mkv", "-f lavfi -i color=c=red:s=160x90:r=10:d=0.5 -f lavfi -i color=c=blue:s=160x90:r=10:d=0.5 -filter_complex concat=n=2:v=1 -c:v libx264 -preset ultrafast -pix_fmt yuv420p");

    [Theory]
    [InlineData(0.1, 82)]
    [InlineData(0.7, 41)]
    [InlineData(0.9, 41)]
    [InlineData(1e6, 41)]
    public async Task The_frame_is_the_one_of_its_second_and_after_the_end_the_last(double second, int luma)
    {
        var picture = await MakeAsync(await TwoColoursAsync(), second, 64);
        Assert.Equal((64, 36), await SizeAsync(picture!));
        Assert.InRange((await Seen.GreysAsync(picture!)).Average(), luma - 6, luma + 6);
    }

    [Fact]
    public async Task Nothing_is_enlarged_and_the_picture_stands_upright_with_square_pixels()
    {
        Assert.Equal((160, 90), await SizeAsync((await MakeAsync(await TwoColoursAsync(), 0, 640))!));
        Assert.Equal((90, 160), await SizeAsync((await MakeAsync(await fixture.SidewaysAsync("two-sideways.mp4", await TwoColoursAsync()), 0, 640))!));
        var wide = await fixture.ClipAsync("wide-pixels.mkv", "-f lavfi -i color=c=red:s=80x90:r=10:d=0.2 -vf setsar=2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        Assert.Equal((160, 90), await SizeAsync((await MakeAsync(wide, 0, 640))!));
    }

    /// <summary>White of graphics is 58 % of the HDR curve (ITU-R BT.2408), and dull without tone mapping.</summary>
    [Fact]
    public async Task Of_an_HDR_video_white_is_white()
    {
        var hdr = await fixture.ClipAsync(
            "pq-white.mkv", "-f lavfi -i color=c=0x949494:s=64x64:r=10:d=0.2 -pix_fmt yuv420p10le -c:v libx265 -preset ultrafast -x265-params log-level=error -color_trc smpte2084 -color_primaries bt2020 -colorspace bt2020nc");
        Assert.InRange((await Seen.GreysAsync((await MakeAsync(hdr, 0, 64))!)).Average(), 215, 255);
    }

    [Fact]
    public async Task Pictures_and_animations_have_one_too()
    {
        Assert.Equal((64, 96), await SizeAsync((await MakeAsync(clips.Picture, 0, 64))!));
        Assert.Equal((200, 300), await SizeAsync((await MakeAsync(clips.Picture, 5, 640))!));
        var gif = await fixture.ClipAsync("two-frames.gif", "-f lavfi -i testsrc2=s=64x64:r=2:d=1");
        Assert.Equal((32, 32), await SizeAsync((await MakeAsync(gif, 0, 32))!));
    }

    [Fact]
    public async Task Sounds_and_files_that_are_no_media_have_none()
    {
        Assert.Null(await MakeAsync(clips.Audio, 0, 64));
        Assert.Null(await MakeAsync(clips.Text, 0, 64));
        Assert.Null(await MakeAsync(clips.Empty, 0, 64));
    }

    private async Task<string?> MakeAsync(string path, double second, int width)
    {
        var folder = Directory.CreateDirectory(Path.Combine(fixture.Folder, Path.GetRandomFileName())).FullName;
        var picture = await _services.GetRequiredService<IFramePicture>().MakeAsync(path, TimeSpan.FromSeconds(second), width, folder, TestContext.Current.CancellationToken);
        Assert.Equal(picture is null ? null : Path.Combine(folder, "picture.jpg"), picture);
        return picture;
    }

    private static async Task<(int?, int?)> SizeAsync(string picture)
    {
        await using var file = File.OpenRead(picture);
        var facts = (await MediaFile.ReadAsync(file))!.Facts;
        Assert.Equal("jpg", facts.Format);
        return (facts.Width, facts.Height);
    }
}
