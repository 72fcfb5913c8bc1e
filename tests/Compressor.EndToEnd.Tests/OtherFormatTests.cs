using Compressor.Media.Content;
using Compressor.TestSupport;

namespace Compressor.EndToEnd.Tests;

/// <summary>Files that are no videos, in and out, by the command line as people have it.</summary>
public sealed class OtherFormatTests : IDisposable
{
    private const string Video = "-f lavfi -i mandelbrot=size=160x120:rate=10 -f lavfi -i sine=d=2 -t 2 -c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac";
    private const string Noise = "-f lavfi -i anoisesrc=d=4:a=0.3:c=pink -b:a 192k";
    private const string Photo = "-f lavfi -i mandelbrot=size=480x360 -frames:v 1 -q:v 1";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("clip.mp4", Video, "make a gif of the first second under 60KB", "gif", 60_000)]
    [InlineData("clip.mp4", Video, "just the audio", "mp3", 60_000)]
    [InlineData("podcast.mp3", Noise, "compress this podcast to 50KB", "mp3", 50_000)]
    [InlineData("photo.jpg", Photo, "把这张照片压缩到20KB以内", "jpg", 20_000)]
    public async Task It_becomes_what_people_mean(string name, string arguments, string prompt, string format, long maxBytes)
    {
        var source = await FFmpeg.MakeAsync(Path.Combine(_place.Videos, name), arguments);
        var ended = await CompressorHere.RunAsync(_place.Compress(source, prompt, "--json"));
        Assert.True(ended.ExitCode == 0, ended.ToString());

        var output = Workplace.Json(ended).GetProperty("output").GetString()!;
        Assert.Equal($"{Path.GetFileNameWithoutExtension(name)}-compressed.{format}", Path.GetFileName(output));
        await using var content = File.OpenRead(output);
        var file = (await MediaFile.ReadAsync(content, TestContext.Current.CancellationToken))!;
        Assert.Equal((format, true), (file.Format.Name, file.IsComplete));
        Assert.InRange(file.Facts.Bytes, 1, maxBytes);
    }

    [Fact]
    public async Task A_picture_that_is_called_a_video_is_asked_about_and_nothing_is_made()
    {
        var source = await FFmpeg.MakeAsync(Path.Combine(_place.Videos, "photo.jpg"), Photo);
        var ended = await CompressorHere.RunAsync(_place.Compress(source, "compress this video under 20KB", "--json"));

        var error = Workplace.Json(ended).GetProperty("error");
        Assert.Equal("agent_question", error.GetProperty("code").GetString());
        Assert.Contains("a smaller picture", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(["photo.jpg"], _place.Names);
    }

    [Fact]
    public async Task An_output_that_names_another_format_is_refused_and_says_what_to_do()
    {
        var source = await FFmpeg.MakeAsync(Path.Combine(_place.Videos, "clip.mp4"), Video);
        var ended = await CompressorHere.RunAsync(_place.Compress(source, "compress it to 50KB", "--output", Path.Combine(_place.Videos, "small.gif")));

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("name a .mp4 file, or ask for GIF in the prompt", ended.ToString(), StringComparison.Ordinal);
        Assert.Equal(["clip.mp4"], _place.Names);
    }
}
