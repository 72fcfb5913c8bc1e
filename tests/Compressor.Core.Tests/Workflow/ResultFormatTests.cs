using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A result is named and typed by its content, checked as what it is, and held against the format that was asked for.</summary>
public class ResultFormatTests
{
    private const string Video = "-f lavfi -i testsrc2=s=64x48:r=10:d=1", Sound = "-f lavfi -i sine=d=3";

    [Theory]
    [InlineData("make a gif", "gif", Video, "image/gif", "✅ Animation ready!")]
    [InlineData("an animated webp please", "webp", Video + " -c:v libwebp_anim", "image/webp", "✅ Animation ready!")]
    [InlineData("just the sound", "mp3", Sound, "audio/mpeg", "✅ Sound file ready!")]
    [InlineData("extract the audio as m4a", "m4a", Sound, "audio/mp4", "✅ Sound file ready!")]
    [InlineData("转成动图", "gif", Video, "image/gif", "✅ 动图已完成！")]
    public async Task What_comes_is_named_and_typed_by_its_content(string prompt, string extension, string arguments, string contentType, string text)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = await MakeAsync(extension, arguments) });
        var outcome = await fixture.RunAsync(fixture.Input(prompt));

        Assert.Equal((JobState.Completed, $"holiday-compressed.{extension}"), (outcome.State, outcome.Result?.FileName));
        Assert.True(outcome.Result!.MeetsGoal, outcome.Text);
        Assert.StartsWith(text, outcome.Text, StringComparison.Ordinal);
        Assert.True(BlobNames.TryParse(outcome.Result.Blob, out var blob));
        Assert.Equal(contentType, (await fixture.Blobs.GetFactsAsync(blob))!.ContentType);
    }

    [Fact]
    public async Task A_video_in_place_of_a_gif_misses_the_goal()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync(fixture.Input("make a gif"));

        Assert.Equal("holiday-compressed.mp4", outcome.Result!.FileName);
        Assert.Equal(["The result is an MP4 file, not a GIF file."], outcome.Result.Unmet);
    }

    [Theory]
    [InlineData("gif", Video)]
    [InlineData("mp4", Video)]
    [InlineData("m4a", Sound)]
    public async Task A_result_that_is_cut_off_is_not_kept(string extension, string arguments)
    {
        var whole = await MakeAsync(extension, arguments);
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = whole[..(whole.Length * 2 / 3)] });
        var outcome = await fixture.RunAsync(fixture.Input("make a gif"));

        Assert.Equal(Failures.ResultInvalid.Code, outcome.Error!.Code);
        Assert.Empty(await fixture.ResultBlobsAsync());
    }

    [Theory]
    [InlineData("compress this podcast to 10MB", "mp3", Sound, "audio/mpeg", "The sound file already fits")]
    [InlineData("make this gif smaller than 5MB", "gif", Video, "image/gif", "The animation already fits")]
    [InlineData("this photo under 200KB", "jpg", Video + " -frames:v 1", "image/jpeg", "The picture already fits")]
    public async Task A_source_that_fits_stays_what_it_is(string prompt, string extension, string arguments, string contentType, string text)
    {
        await using var fixture = await JobFixture.StartAsync(source: await MakeAsync(extension, arguments));
        var outcome = await fixture.RunAsync(fixture.Input(prompt));

        Assert.True(outcome.Result?.IsOriginal, outcome.Text);
        Assert.StartsWith(text, outcome.Text, StringComparison.Ordinal);
        Assert.True(BlobNames.TryParse(outcome.Result!.Blob, out var blob));
        Assert.Equal(contentType, (await fixture.Blobs.GetFactsAsync(blob))!.ContentType);
        Assert.Empty(fixture.Backend.Requests);
    }

    [Theory]
    [InlineData("under 10MB", "gif", Video)]
    [InlineData("under 10MB", "wav", Sound)]
    public async Task A_small_source_in_another_format_than_the_result_is_sent(string prompt, string extension, string arguments)
    {
        await using var fixture = await JobFixture.StartAsync(source: await MakeAsync(extension, arguments));
        await fixture.RunAsync(fixture.Input(prompt));

        Assert.NotEmpty(fixture.Backend.Messages);
    }

    private static async Task<byte[]> MakeAsync(string extension, string arguments)
    {
        using var folder = new TemporaryFolder();
        return await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x." + extension], arguments));
    }
}
