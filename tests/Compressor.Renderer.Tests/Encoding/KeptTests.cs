using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>What belongs to a file beside picture and sound, and what a video can't hold.</summary>
public class KeptTests(EncodingFixture fixture)
{
    private const long MaxBytes = 100_000;

    [Theory]
    [InlineData(MaxBytes)]
    [InlineData(10_000_000)]
    public async Task Time_place_and_make_of_a_phone_s_video_are_kept(long maxBytes)
    {
        var clip = await fixture.ClipAsync(
            "phone.mov",
            "-f lavfi -i testsrc2=size=160x96:rate=25 -f lavfi -i sine -t 1 -c:v libx264 -crf 5 -pix_fmt yuv420p -c:a aac -movflags use_metadata_tags -metadata creation_time=2024-05-06T07:08:09Z "
            + "-metadata com.apple.quicktime.location.ISO6709=+48.8577+002.295+035.000/ -metadata com.apple.quicktime.make=Apple -metadata com.apple.quicktime.model=Phone");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes) });
        var tags = await TagsAsync(output);
        Assert.Contains("com.apple.quicktime.location.ISO6709=+48.8577+002.295+035.000/", tags);
        Assert.Contains("com.apple.quicktime.make=Apple", tags);
        Assert.Contains("com.apple.quicktime.model=Phone", tags);
        Assert.Contains("creation_time=2024-05-06T07:08:09", tags);
    }

    [Fact]
    public async Task Other_tags_stay_where_players_look_for_them_and_none_is_made_up()
    {
        var clip = await fixture.ClipAsync("titled.mp4", "-f lavfi -i testsrc2=size=160x96:rate=25 -t 1 -c:v libx264 -crf 5 -pix_fmt yuv420p -metadata title=Holiday -metadata artist=Someone");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(MaxBytes) });
        var tags = await TagsAsync(output);
        Assert.Contains("title=Holiday", tags);
        Assert.DoesNotContain("location", tags);
        // ©nam, as iTunes and most players have it.
        Assert.True((await File.ReadAllBytesAsync(output)).AsSpan().IndexOf("\u00A9nam"u8[1..]) >= 0);
    }

    [Theory]
    [InlineData("overlay.mov", "-c:v qtrle", true, Explicit = true)]
    [InlineData("overlay-prores.mov", "-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le", true, Explicit = true)]
    [InlineData("sticker.gif", "", false)]
    [InlineData("overlay.png", "-frames:v 1", true)]
    public async Task What_is_transparent_becomes_black(string name, string codec, bool isSaid)
    {
        // A grey square of 64 pixels; around it, red that is transparent.
        var clip = await fixture.ClipAsync(
            name, name.EndsWith("gif", StringComparison.Ordinal)
                ? "-f lavfi -i color=gray:s=64x64:r=10:d=0.5 -vf format=rgba,pad=128:128:32:32:color=0xff000000,split[a][b];[a]palettegen=reserve_transparent=1[p];[b][p]paletteuse"
                : $"-f lavfi -i color=gray:s=64x64:r=10:d=0.5 -vf format=rgba,pad=128:128:32:32:color=0xff000000 {codec}");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(MaxBytes) with { Format = new Compressor.Edits.OutputFormat("mp4") } });
        var pixels = await PixelsAsync(output);
        Assert.All(pixels[0], value => Assert.InRange(value, 0, 24));
        Assert.All(pixels[1], value => Assert.InRange(value, 110, 146));
        Assert.Equal(isSaid, report.Notes.Any(note => note.Code == "alpha_flattened"));
    }

    private static Task<string> TagsAsync(string path) => EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format_tags", "-of", "default=nw=1", path]);

    /// <summary>RGB of a corner, and of the middle.</summary>
    private async Task<byte[][]> PixelsAsync(string path)
    {
        var raw = Path.Combine(fixture.Folder, Path.GetRandomFileName() + ".rgb");
        await EncodingFixture.FfmpegAsync(["-i", path, "-frames:v", "1", "-vf", "scale=128:128,format=rgb24", "-f", "rawvideo", raw]);
        var bytes = await File.ReadAllBytesAsync(raw);
        return [[.. At(8, 8)], [.. At(64, 64)]];

        ReadOnlySpan<byte> At(int x, int y) => bytes.AsSpan(((y * 128) + x) * 3, 3);
    }
}
